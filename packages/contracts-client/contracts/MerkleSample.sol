// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Which leaf a challenge asks for, and whether a path leads from it to the deal's root. The same rules stand in
/// `packages/proofs`; shared vectors pin both. SHA-256 throughout, by its precompile.
///
/// A piece has 2,048 leaves of 32 bytes, hence 11 levels; the deal tree above it has as many levels as its piece count,
/// rounded up to a power of two, needs. The number of levels is known beforehand, so an inner node never passes for a
/// leaf. A freed piece is 32 zero bytes in the deal tree: its sample is proven by a path of the deal tree alone.
library MerkleSample {
    uint256 internal constant PIECE_LEVELS = 11;
    uint256 private constant LEAF_MASK = 2_047;

    /// Sample `index` of an operator's challenge: a piece among all it has promised, and a leaf in it.
    function derive(
        bytes32 seed,
        address operator,
        uint32 index,
        uint64 totalPieces
    ) internal pure returns (uint64 piece, uint256 leaf) {
        uint256 hash = uint256(sha256(abi.encodePacked(seed, operator, index)));
        piece = uint64((hash >> 128) % totalPieces);
        leaf = hash & LEAF_MASK;
    }

    /// Whether `leaf` with `path` proves leaf number `leafNumber` of `piece` under `root`, in a tree of `pieces` pieces.
    function verify(
        bytes32 root,
        uint64 pieces,
        uint64 piece,
        uint256 leafNumber,
        bytes32 leaf,
        bytes32[] calldata path
    ) internal view returns (bool) {
        uint256 levels = depth(pieces);
        if (path.length == levels + PIECE_LEVELS) {
            return climb(leaf, path, (uint256(piece) << PIECE_LEVELS) | leafNumber) == root;
        }
        return path.length == levels && leaf == 0 && climb(leaf, path, piece) == root;
    }

    /// Levels of the tree over `pieces` pieces: log2, rounded up.
    function depth(uint64 pieces) internal pure returns (uint256 levels) {
        while ((uint256(1) << levels) < pieces) levels++;
    }

    /// The root that `path`, bottom up, leads to from `node` at `index`.
    function climb(bytes32 node, bytes32[] calldata path, uint256 index) private view returns (bytes32 result) {
        // Scratch space 0x00–0x3f holds the two children; the precompile at address 2 writes the parent to its place.
        // A call per level through Solidity's `sha256` would cost three times as much in memory handling.
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
}
