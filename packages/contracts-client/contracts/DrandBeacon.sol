// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {BlockHeader} from "@openzeppelin/contracts/utils/BlockHeader.sol";
import {Memory} from "@openzeppelin/contracts/utils/Memory.sol";
import {Bls12381} from "./Bls12381.sol";
import {SeedBook} from "./SeedBook.sol";
import {Period} from "./Units.sol";

/// The seed of a period is the randomness of one round of a drand network: SHA-256 of the round's signature, which anyone brings
/// as drand publishes it (48 bytes) and which is checked here. No proposer of the chain has a say in it, and no single
/// member of the drand network. Periods are counted in blocks, as everywhere; which round it is says the time in the header of a
/// designated block, which must hash to the chain's own block hash.
///
///   first block --distance--> designated block --recording--> last block that may record --answer--> ... last block
///                                   its time --delay--> the first round that is due then, or later
///
/// What is challenged in a period is fixed at its first block, by the chain's clock, and a round is published by the clock of the world:
/// distance and delay together must be longer than the chain's clock may be behind, and the delay longer than whoever proposes a
/// block may choose its time.
///
/// For networks of the scheme bls-unchained-g1-rfc9380 (quicknet): a round's message is SHA-256 of its number in 8 bytes.
///
/// Invariants:
///   a period has one round, and there is one valid signature of it
///   a seed is recorded within its period only, after the designated block, at most `recordingBlocks` later
///   distance + recording + answer < period: whoever is asked has `answerBlocks` left, however late the seed came
///   distance + recording < 256: the EVM still knows the hash of the designated block
contract DrandBeacon is SeedBook {
    using BlockHeader for Memory.Slice[];

    struct DrandNetwork {
        /// What drand's servers call the network: nothing here is checked by it.
        bytes32 chainHash;
        /// A point of G2 as EIP-2537 writes it, 256 bytes.
        bytes publicKey;
        /// When round 1 is due.
        uint64 genesisTime;
        uint64 roundSeconds;
    }

    struct DrandSeedRules {
        uint64 periodBlocks;
        /// From a period's first block to the designated one.
        uint64 seedDistanceBlocks;
        /// Blocks after the designated one in which its header and the round are taken.
        uint64 recordingBlocks;
        /// Blocks that remain for an answer when the seed came as late as it may.
        uint64 answerBlocks;
        /// From the time of the designated block on; the round is the first that is due then or later.
        uint64 roundDelaySeconds;
    }

    bytes private constant DOMAIN = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
    /// The hashes that BLOCKHASH knows.
    uint256 private constant KNOWN_HASHES = 256;

    bytes32 public immutable chainHash;
    uint64 public immutable genesisTime;
    uint64 public immutable roundSeconds;
    uint64 public immutable periodBlocks;
    uint64 public immutable seedDistanceBlocks;
    uint64 public immutable recordingBlocks;
    uint64 public immutable answerBlocks;
    uint64 public immutable roundDelaySeconds;

    // The public key, in words.
    uint256 private immutable key0;
    uint256 private immutable key1;
    uint256 private immutable key2;
    uint256 private immutable key3;
    uint256 private immutable key4;
    uint256 private immutable key5;
    uint256 private immutable key6;
    uint256 private immutable key7;

    /// Which round has given a period its seed, as drand has published it: whoever reads it can check all of it.
    event RoundTaken(Period indexed period, uint64 round, bytes signature);

    error DrandBeacon_BadPublicKey();
    error DrandBeacon_NoRoundTime();
    error DrandBeacon_NoRoundDelay();
    error DrandBeacon_NoSeedDistance();
    error DrandBeacon_NoTimeToRecord();
    error DrandBeacon_NoTimeToAnswer();
    error DrandBeacon_PeriodTooShort(uint256 periodBlocks, uint256 moreThan);
    error DrandBeacon_HashForgotten(uint256 recordedAfterBlocks, uint256 fewerThan);
    error DrandBeacon_NetworkNotBegun(uint256 genesisTime);
    error DrandBeacon_NotYet(uint256 designatedBlock);
    error DrandBeacon_TooLate(uint256 designatedBlock);
    error DrandBeacon_WrongHeader();
    error DrandBeacon_WrongSignature(uint64 round);

    constructor(
        IERC20 rewardToken_,
        uint256 rewardPerSeed_,
        DrandNetwork memory network,
        DrandSeedRules memory rules
    ) SeedBook(rewardToken_, rewardPerSeed_) {
        if (network.roundSeconds == 0) revert DrandBeacon_NoRoundTime();
        _requireTimes(rules);
        // So that every block from this one on has a round.
        // forge-lint: disable-next-line(block-timestamp)
        if (block.timestamp < network.genesisTime) revert DrandBeacon_NetworkNotBegun(network.genesisTime);
        if (!Bls12381.isPublicKey(network.publicKey)) revert DrandBeacon_BadPublicKey();
        chainHash = network.chainHash;
        genesisTime = network.genesisTime;
        roundSeconds = network.roundSeconds;
        periodBlocks = rules.periodBlocks;
        seedDistanceBlocks = rules.seedDistanceBlocks;
        recordingBlocks = rules.recordingBlocks;
        answerBlocks = rules.answerBlocks;
        roundDelaySeconds = rules.roundDelaySeconds;
        uint256[8] memory key = abi.decode(network.publicKey, (uint256[8]));
        (key0, key1, key2, key3) = (key[0], key[1], key[2], key[3]);
        (key4, key5, key6, key7) = (key[4], key[5], key[6], key[7]);
    }

    /// Records the current period's seed from the RLP header of its designated block and the signature of the round that follows.
    function record(bytes calldata headerRlp, bytes calldata signature) external {
        Period period = currentPeriod();
        _requireUnrecorded(period);
        uint256 designated = designatedBlock(period);
        if (block.number <= designated) revert DrandBeacon_NotYet(designated);
        if (block.number > designated + recordingBlocks) revert DrandBeacon_TooLate(designated);
        if (keccak256(headerRlp) != blockhash(designated)) revert DrandBeacon_WrongHeader();
        uint64 round = roundAfter(BlockHeader.parseHeader(headerRlp).getTimestamp());
        if (!isSignatureOf(round, signature)) revert DrandBeacon_WrongSignature(round);
        emit RoundTaken(period, round, signature);
        _keep(period, sha256(signature));
    }

    function currentPeriod() public view returns (Period) {
        return Period.wrap(uint64(block.number / periodBlocks));
    }

    /// The block whose time says which round is the period's.
    function designatedBlock(Period period) public view returns (uint256) {
        return uint256(Period.unwrap(period)) * periodBlocks + seedDistanceBlocks;
    }

    /// The round that a designated block of that time leads to. Not for times before this contract.
    function roundAfter(uint256 timestamp) public view returns (uint64) {
        uint256 sinceGenesis = timestamp + roundDelaySeconds - genesisTime;
        // Rounds are seconds at most, and a time is 64 bits for longer than there are chains.
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint64((sinceGenesis + roundSeconds - 1) / roundSeconds + 1);
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

    function _requireTimes(DrandSeedRules memory rules) private pure {
        if (rules.roundDelaySeconds == 0) revert DrandBeacon_NoRoundDelay();
        if (rules.seedDistanceBlocks == 0) revert DrandBeacon_NoSeedDistance();
        if (rules.recordingBlocks == 0) revert DrandBeacon_NoTimeToRecord();
        if (rules.answerBlocks == 0) revert DrandBeacon_NoTimeToAnswer();
        uint256 untilRecorded = uint256(rules.seedDistanceBlocks) + rules.recordingBlocks;
        if (untilRecorded >= KNOWN_HASHES) revert DrandBeacon_HashForgotten(untilRecorded, KNOWN_HASHES);
        uint256 untilAnswered = untilRecorded + rules.answerBlocks;
        if (untilAnswered >= rules.periodBlocks) revert DrandBeacon_PeriodTooShort(rules.periodBlocks, untilAnswered);
    }
}
