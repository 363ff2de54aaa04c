// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Bls12381} from "./Bls12381.sol";
import {SeedBook} from "./SeedBook.sol";
import {Period} from "./Units.sol";

/// The seed of a period is the randomness of one round of a drand network: SHA-256 of the round's signature, which anyone brings
/// as drand publishes it (48 bytes) and which is checked here. No proposer of the chain has a say in it, and no single
/// member of the drand network. Periods go by the chain's time: period = block.timestamp / periodSeconds.
///
///   period starts --distance--> designated round is due --recording--> last moment to record --answer--> ... period ends
///
/// What is challenged in a period is fixed when it starts, by the chain's clock, and a round is published by the clock of the world:
/// the distance must be longer than the chain's clock may be behind.
///
/// For networks of the scheme bls-unchained-g1-rfc9380 (quicknet): a round's message is SHA-256 of its number in 8 bytes.
///
/// Invariants:
///   a period's round is the first that is due at its start plus the distance, or later; there is one valid signature of it
///   a seed is recorded within its period only, at most `recordingSeconds` after its round is due
///   distance + a round + recording + answer < period: whoever is asked has `answerSeconds` left, however late the seed came
contract DrandBeacon is SeedBook {
    struct DrandNetwork {
        /// A point of G2 as EIP-2537 writes it, 256 bytes.
        bytes publicKey;
        /// When round 1 is due.
        uint64 genesisTime;
        uint64 roundSeconds;
    }

    struct DrandSeedRules {
        uint64 periodSeconds;
        uint64 seedDistanceSeconds;
        uint64 recordingSeconds;
        uint64 answerSeconds;
    }

    bytes private constant DOMAIN = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

    uint64 public immutable genesisTime;
    uint64 public immutable roundSeconds;
    uint64 public immutable periodSeconds;
    uint64 public immutable seedDistanceSeconds;
    uint64 public immutable recordingSeconds;
    uint64 public immutable answerSeconds;

    // The public key, in words.
    uint256 private immutable key0;
    uint256 private immutable key1;
    uint256 private immutable key2;
    uint256 private immutable key3;
    uint256 private immutable key4;
    uint256 private immutable key5;
    uint256 private immutable key6;
    uint256 private immutable key7;

    error DrandBeacon_BadPublicKey();
    error DrandBeacon_NoRoundTime();
    error DrandBeacon_NoSeedDistance();
    error DrandBeacon_NoTimeToRecord();
    error DrandBeacon_NoTimeToAnswer();
    error DrandBeacon_PeriodTooShort(uint256 periodSeconds, uint256 moreThan);
    error DrandBeacon_NetworkNotBegun(uint256 genesisTime);
    error DrandBeacon_TooLate(uint64 round);
    error DrandBeacon_WrongSignature(uint64 round);

    constructor(
        IERC20 rewardToken_,
        uint256 rewardPerSeed_,
        DrandNetwork memory network,
        DrandSeedRules memory rules
    ) SeedBook(rewardToken_, rewardPerSeed_) {
        if (network.roundSeconds == 0) revert DrandBeacon_NoRoundTime();
        if (rules.seedDistanceSeconds == 0) revert DrandBeacon_NoSeedDistance();
        if (rules.recordingSeconds == 0) revert DrandBeacon_NoTimeToRecord();
        if (rules.answerSeconds == 0) revert DrandBeacon_NoTimeToAnswer();
        uint256 untilAnswered = uint256(rules.seedDistanceSeconds) +
            network.roundSeconds +
            rules.recordingSeconds +
            rules.answerSeconds;
        if (untilAnswered >= rules.periodSeconds) {
            revert DrandBeacon_PeriodTooShort(rules.periodSeconds, untilAnswered);
        }
        // So that every period from this one on has a round.
        // forge-lint: disable-next-line(block-timestamp)
        if (block.timestamp - (block.timestamp % rules.periodSeconds) < network.genesisTime) {
            revert DrandBeacon_NetworkNotBegun(network.genesisTime);
        }
        if (!Bls12381.isPublicKey(network.publicKey)) revert DrandBeacon_BadPublicKey();
        genesisTime = network.genesisTime;
        roundSeconds = network.roundSeconds;
        periodSeconds = rules.periodSeconds;
        seedDistanceSeconds = rules.seedDistanceSeconds;
        recordingSeconds = rules.recordingSeconds;
        answerSeconds = rules.answerSeconds;
        uint256[8] memory key = abi.decode(network.publicKey, (uint256[8]));
        (key0, key1, key2, key3) = (key[0], key[1], key[2], key[3]);
        (key4, key5, key6, key7) = (key[4], key[5], key[6], key[7]);
    }

    /// Records the current period's seed from the signature of its designated round.
    function record(bytes calldata signature) external {
        Period period = currentPeriod();
        _requireUnrecorded(period);
        (uint64 round, uint256 dueTime) = designatedRound(period);
        // Periods are by time; what a proposer may shift of it is a fraction of one.
        // forge-lint: disable-next-line(block-timestamp)
        if (block.timestamp > dueTime + recordingSeconds) revert DrandBeacon_TooLate(round);
        if (!isSignatureOf(round, signature)) revert DrandBeacon_WrongSignature(round);
        _keep(period, sha256(signature));
    }

    function currentPeriod() public view returns (Period) {
        return Period.wrap(uint64(block.timestamp / periodSeconds));
    }

    /// The round whose randomness is the period's seed, and when it is due. Not for periods before this contract.
    function designatedRound(Period period) public view returns (uint64 round, uint256 dueTime) {
        uint256 sinceGenesis = uint256(Period.unwrap(period)) * periodSeconds + seedDistanceSeconds - genesisTime;
        uint256 roundsBefore = (sinceGenesis + roundSeconds - 1) / roundSeconds;
        // Rounds are seconds at most, and a time is 64 bits for longer than there are chains.
        // forge-lint: disable-next-line(unsafe-typecast)
        return (uint64(roundsBefore + 1), genesisTime + roundsBefore * roundSeconds);
    }

    function isSignatureOf(uint64 round, bytes calldata signature) public view returns (bool) {
        if (signature.length != 48) return false;
        bytes memory message = bytes.concat(sha256(abi.encodePacked(round)));
        return
            Bls12381.isSignature(Bls12381.uncompressG1(signature), Bls12381.hashToG1(message, DOMAIN), publicKey());
    }

    /// As EIP-2537 writes it.
    function publicKey() public view returns (bytes memory) {
        return abi.encode(key0, key1, key2, key3, key4, key5, key6, key7);
    }
}
