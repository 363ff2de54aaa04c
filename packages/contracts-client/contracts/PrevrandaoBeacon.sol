// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {BlockHeader} from "@openzeppelin/contracts/utils/BlockHeader.sol";
import {Memory} from "@openzeppelin/contracts/utils/Memory.sol";
import {IBeacon} from "./IBeacon.sol";
import {Period} from "./Units.sol";

/// The seed of a period is the prevrandao (EIP-4399) of its first block, taken from that block's header, which anyone
/// brings and which must hash to the chain's own block hash. One designated block and one value: nobody can choose among
/// several. The header is accepted only within the period itself and while the EVM still knows the hash (256 blocks).
///
/// Invariant: a seed, once recorded, never changes, and none is recorded for a period that is over.
contract PrevrandaoBeacon is IBeacon {
    using BlockHeader for Memory.Slice[];

    uint64 public immutable periodBlocks;
    mapping(Period => bytes32) public seedOf;

    error PrevrandaoBeacon_PeriodIsZeroBlocks();
    error PrevrandaoBeacon_AlreadyRecorded(Period period);
    error PrevrandaoBeacon_NotYet(uint256 designatedBlock);
    error PrevrandaoBeacon_TooLate(uint256 designatedBlock);
    error PrevrandaoBeacon_WrongHeader();

    constructor(uint64 periodBlocks_) {
        if (periodBlocks_ == 0) revert PrevrandaoBeacon_PeriodIsZeroBlocks();
        periodBlocks = periodBlocks_;
    }

    /// Records the current period's seed from the RLP header of the period's first block.
    function record(bytes calldata headerRlp) external {
        Period period = currentPeriod();
        if (seedOf[period] != 0) revert PrevrandaoBeacon_AlreadyRecorded(period);
        uint256 designated = uint256(Period.unwrap(period)) * periodBlocks;
        if (block.number == designated) revert PrevrandaoBeacon_NotYet(designated);
        bytes32 hash = blockhash(designated);
        if (hash == 0) revert PrevrandaoBeacon_TooLate(designated);
        if (keccak256(headerRlp) != hash) revert PrevrandaoBeacon_WrongHeader();
        bytes32 seed = BlockHeader.parseHeader(headerRlp).getPrevRandao();
        seedOf[period] = seed;
        emit SeedRecorded(period, seed);
    }

    function currentPeriod() public view returns (Period) {
        return Period.wrap(uint64(block.number / periodBlocks));
    }
}
