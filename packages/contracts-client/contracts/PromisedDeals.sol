// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {FenwickTree} from "./FenwickTree.sol";
import {DealId} from "./Units.sol";

/// One operator's deals in a row, so that every promised piece has a number from 0: the pieces of the first deal, then
/// those of the second, and so on. A challenge names pieces by that number.
///
/// Invariant: `ids.length == counts.length`, `positionOf[ids[i]] == i`, and `counts` holds each deal's pieces.
library PromisedDeals {
    using FenwickTree for FenwickTree.Tree;

    struct List {
        DealId[] ids;
        FenwickTree.Tree counts;
        mapping(DealId => uint256) positionOf;
    }

    /// Appends a deal that has no pieces yet; no piece changes its number.
    function append(List storage self, DealId id) internal {
        self.positionOf[id] = self.counts.push();
        self.ids.push(id);
    }

    /// Changes how many pieces a deal counts.
    function change(List storage self, DealId id, uint64 current, uint64 next) internal {
        if (current != next) self.counts.change(self.positionOf[id], current, next);
    }

    /// Takes a deal out; the last one moves to its place. `lastPieces` is what the last deal counts.
    function remove(List storage self, DealId id, uint64 pieces, uint64 lastPieces) internal {
        uint256 position = self.positionOf[id];
        DealId last = lastOf(self);
        change(self, id, pieces, 0);
        if (!(last == id)) {
            change(self, last, lastPieces, 0);
            self.ids[position] = last;
            self.positionOf[last] = position;
            change(self, last, 0, lastPieces);
        }
        self.counts.pop();
        self.ids.pop();
        delete self.positionOf[id];
    }

    function lastOf(List storage self) internal view returns (DealId) {
        return self.ids[self.ids.length - 1];
    }

    /// All pieces that the operator has promised.
    function total(List storage self) internal view returns (uint64) {
        return self.counts.total;
    }

    /// Number of the first piece of the deal at `position`.
    function firstPiece(List storage self, uint256 position) internal view returns (uint64) {
        return self.counts.prefix(position);
    }
}
