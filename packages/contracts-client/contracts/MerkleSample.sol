// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Which leaf a challenge asks for, and whether a path leads from it to the deal's root. The same rules stand in
/// `packages/proofs`; shared vectors pin both. SHA-256 throughout, by its precompile.
///
/// A piece has 2,048 leaves of 32 bytes, hence 11 levels; the deal tree above it has as many levels as its piece count,
/// rounded up to a power of two, needs. The number of levels is known beforehand, so an inner node never passes for a
/// leaf. A node of the deal tree is the count of live pieces below it (32 bits) and 224 bits of hash; that of a live piece
/// is 1 and its root's first 224 bits, that of a freed piece is zero. So a root says how many pieces are live, and a path
/// how many of them lie left of its piece: a challenge names a live piece by that rank, and never meets a freed one.
library MerkleSample {
    uint256 internal constant PIECE_LEVELS = 11;
    uint256 private constant LEAF_MASK = 2_047;

    /// Sample `index` of an operator's challenge: a live piece among all it has promised, and a leaf in it.
    function derive(
        bytes32 seed,
        address operator,
        uint32 index,
        uint64 totalLive
    ) internal pure returns (uint64 rank, uint256 leaf) {
        uint256 hash = uint256(sha256(abi.encodePacked(seed, operator, index)));
        rank = uint64((hash >> 128) % totalLive);
        leaf = hash & LEAF_MASK;
    }

    /// Live pieces of a deal with this root.
    function liveIn(bytes32 root) internal pure returns (uint64) {
        return uint64(uint256(root) >> 224);
    }

    /// Whether `leaf` with `path` proves leaf number `leafNumber` of `piece`, which has `rank` live pieces before it under
    /// `root`, in a tree of `pieces` pieces.
    function verify(
        bytes32 root,
        uint64 pieces,
        uint64 rank,
        uint64 piece,
        uint256 leafNumber,
        bytes32 leaf,
        bytes32[] calldata path
    ) internal view returns (bool) {
        if (piece >= pieces || path.length != depth(pieces) + PIECE_LEVELS) return false;
        (bytes32 reached, uint256 before) = climbLive(
            liveNode(climb(leaf, path[:PIECE_LEVELS], leafNumber)),
            path[PIECE_LEVELS:],
            piece
        );
        return reached == root && before == rank;
    }

    /// Whether `leaf` with `path` shows that leaf of a live `piece`, wherever it ranks; or `path` alone, from the deal tree, that the
    /// piece is freed.
    function isShown(
        bytes32 root,
        uint64 pieces,
        uint64 piece,
        uint256 leafNumber,
        bytes32 leaf,
        bytes32[] calldata path
    ) internal view returns (bool) {
        uint256 levels = depth(pieces);
        if (piece >= pieces) return false;
        bytes32 node = 0;
        bytes32[] calldata dealPath = path;
        if (path.length == levels + PIECE_LEVELS) {
            node = liveNode(climb(leaf, path[:PIECE_LEVELS], leafNumber));
            dealPath = path[PIECE_LEVELS:];
        } else if (path.length != levels) {
            return false;
        }
        (bytes32 reached, ) = climbLive(node, dealPath, piece);
        return reached == root;
    }

    /// The node of the deal tree that stands for a live piece.
    function liveNode(bytes32 pieceRoot) private pure returns (bytes32) {
        return bytes32((uint256(1) << 224) | (uint256(pieceRoot) >> 32));
    }

    /// Levels of the tree over `pieces` pieces: log2, rounded up.
    function depth(uint64 pieces) internal pure returns (uint256 levels) {
        while ((uint256(1) << levels) < pieces) levels++;
    }

    /// The root that `path`, bottom up, leads to from `node` at `index`.
    function climb(bytes32 node, bytes32[] calldata path, uint256 index) private view returns (bytes32 result) {
        // Scratch space 0x00–0x3f holds the two children; the precompile at address 2 writes the parent to its place.
        // A call per level through Solidity's `sha256` would cost three times as much in memory handling.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(0x00, node)
            let cursor := path.offset
            for {
                let end := add(cursor, shl(5, path.length))
            } lt(cursor, end) {
                cursor := add(cursor, 0x20)
            } {
                let isRight := and(index, 1)
                if isRight {
                    mstore(0x20, mload(0x00))
                }
                mstore(shl(5, iszero(isRight)), calldataload(cursor))
                index := shr(1, index)
                if iszero(staticcall(gas(), 2, 0x00, 0x40, 0x00, 0x20)) {
                    revert(0, 0)
                }
            }
            result := mload(0x00)
        }
    }

    /// The node that `path` leads to through the deal tree from `node` at `index`, and the live pieces left of the way. Where
    /// nothing is live below a node it is zero. A count wraps above what any deal may have; whoever makes one that does has to answer all
    /// the same.
    function climbLive(
        bytes32 node,
        bytes32[] calldata path,
        uint256 index
    ) private view returns (bytes32 result, uint256 before) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(0x00, node)
            let live := shr(224, node)
            let cursor := path.offset
            for {
                let end := add(cursor, shl(5, path.length))
            } lt(cursor, end) {
                cursor := add(cursor, 0x20)
            } {
                let isRight := and(index, 1)
                let sibling := calldataload(cursor)
                let siblingLive := shr(224, sibling)
                if isRight {
                    mstore(0x20, mload(0x00))
                    before := add(before, siblingLive)
                }
                mstore(shl(5, iszero(isRight)), sibling)
                index := shr(1, index)
                live := add(live, siblingLive)
                if iszero(staticcall(gas(), 2, 0x00, 0x40, 0x00, 0x20)) {
                    revert(0, 0)
                }
                mstore(0x00, mul(iszero(iszero(live)), or(shl(224, live), shr(32, mload(0x00)))))
            }
            result := mload(0x00)
        }
    }
}
