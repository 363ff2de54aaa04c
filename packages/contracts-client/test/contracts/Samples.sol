// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {MerkleSample} from "MerkleSample.sol";

/// The rules of samples by themselves, for shared vectors.
contract Samples {
    /// Which live piece and leaf sample `index` of a challenge asks for.
    function sampleOf(
        bytes32 seed,
        address operator,
        uint32 index,
        uint64 totalLive
    ) external pure returns (uint64 rank, uint256 leafNumber) {
        return MerkleSample.derive(seed, operator, index, totalLive);
    }

    /// Whether a leaf and its path answer a sample in a deal of that root and piece count.
    function isSampleProven(
        bytes32 root,
        uint64 pieces,
        uint64 rank,
        uint64 piece,
        uint256 leafNumber,
        bytes32 leaf,
        bytes32[] calldata path
    ) external view returns (bool) {
        return MerkleSample.verify(root, pieces, rank, piece, leafNumber, leaf, path);
    }
}
