// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {BlockHeader} from "@openzeppelin/contracts/utils/BlockHeader.sol";
import {Memory} from "@openzeppelin/contracts/utils/Memory.sol";
import {SeedBook} from "./SeedBook.sol";
import {Period} from "./Units.sol";

/// The seed of a period is the prevrandao (EIP-4399) of one designated block, taken from that block's header, which anyone
/// brings and which must hash to the chain's own block hash. One block and one value: nobody can choose among several.
///
///   first block --distance--> designated block --recording--> last block that may record --answer--> ... last block
///
/// What is challenged in a period is fixed at its first block. The proposer of a block knows the prevrandao of the next,
/// and proposers that follow each other know more: hence the distance.
///
/// Invariants:
///   a seed is recorded within its period only, after the designated block, at most `recordingBlocks` later
///   distance + recording + answer < period: whoever is asked has `answerBlocks` left, however late the seed came
///   distance + recording < 256: the EVM still knows the hash of the designated block
contract PrevrandaoBeacon is SeedBook {
    using BlockHeader for Memory.Slice[];

    struct SeedRules {
        uint64 periodBlocks;
        /// From a period's first block to the designated one.
        uint64 seedDistanceBlocks;
        /// Blocks after the designated one in which its header is taken.
        uint64 recordingBlocks;
        /// Blocks that remain for an answer when the seed came as late as it may.
        uint64 answerBlocks;
    }

    /// The hashes that BLOCKHASH knows.
    uint256 private constant KNOWN_HASHES = 256;

    uint64 public immutable periodBlocks;
    uint64 public immutable seedDistanceBlocks;
    uint64 public immutable recordingBlocks;
    uint64 public immutable answerBlocks;

    error PrevrandaoBeacon_NoSeedDistance();
    error PrevrandaoBeacon_NoTimeToRecord();
    error PrevrandaoBeacon_NoTimeToAnswer();
    error PrevrandaoBeacon_PeriodTooShort(uint256 periodBlocks, uint256 moreThan);
    error PrevrandaoBeacon_HashForgotten(uint256 recordedAfterBlocks, uint256 fewerThan);
    error PrevrandaoBeacon_NotYet(uint256 designatedBlock);
    error PrevrandaoBeacon_TooLate(uint256 designatedBlock);
    error PrevrandaoBeacon_WrongHeader();

    constructor(
        IERC20 rewardToken_,
        uint256 rewardPerSeed_,
        SeedRules memory rules
    ) SeedBook(rewardToken_, rewardPerSeed_) {
        if (rules.seedDistanceBlocks == 0) revert PrevrandaoBeacon_NoSeedDistance();
        if (rules.recordingBlocks == 0) revert PrevrandaoBeacon_NoTimeToRecord();
        if (rules.answerBlocks == 0) revert PrevrandaoBeacon_NoTimeToAnswer();
        uint256 untilRecorded = uint256(rules.seedDistanceBlocks) + rules.recordingBlocks;
        if (untilRecorded >= KNOWN_HASHES) revert PrevrandaoBeacon_HashForgotten(untilRecorded, KNOWN_HASHES);
        uint256 untilAnswered = untilRecorded + rules.answerBlocks;
        if (untilAnswered >= rules.periodBlocks) {
            revert PrevrandaoBeacon_PeriodTooShort(rules.periodBlocks, untilAnswered);
        }
        periodBlocks = rules.periodBlocks;
        seedDistanceBlocks = rules.seedDistanceBlocks;
        recordingBlocks = rules.recordingBlocks;
        answerBlocks = rules.answerBlocks;
    }

    /// Records the current period's seed from the RLP header of its designated block.
    function record(bytes calldata headerRlp) external {
        Period period = currentPeriod();
        _requireUnrecorded(period);
        uint256 designated = designatedBlock(period);
        if (block.number <= designated) revert PrevrandaoBeacon_NotYet(designated);
        if (block.number > designated + recordingBlocks) revert PrevrandaoBeacon_TooLate(designated);
        if (keccak256(headerRlp) != blockhash(designated)) revert PrevrandaoBeacon_WrongHeader();
        _keep(period, BlockHeader.parseHeader(headerRlp).getPrevRandao());
    }

    function currentPeriod() public view returns (Period) {
        return Period.wrap(uint64(block.number / periodBlocks));
    }

    /// The block whose prevrandao is the period's seed.
    function designatedBlock(Period period) public view returns (uint256) {
        return uint256(Period.unwrap(period)) * periodBlocks + seedDistanceBlocks;
    }
}
