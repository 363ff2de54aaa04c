// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {FenwickTree} from "./FenwickTree.sol";
import {DealId} from "./Units.sol";

/// One operator's deals in a row, so that every promised live piece has a rank from 0: those of the first deal, then
/// those of the second, and so on. A challenge names pieces by that rank.
///
/// Invariant: `ids.length == counts.length`, `positionOf[ids[i]] == i`, and `counts` holds each deal's live pieces.
library PromisedDeals {
    using FenwickTree for FenwickTree.Tree;

    struct List {
        DealId[] ids;
        FenwickTree.Tree counts;
        mapping(DealId => uint256) positionOf;
    }

    /// Appends a deal that has no live pieces yet; no piece changes its rank.
    function append(List storage self, DealId id) internal {
        self.positionOf[id] = self.counts.push();
        self.ids.push(id);
    }

    /// Changes how many live pieces a deal counts.
    function change(List storage self, DealId id, uint64 current, uint64 next) internal {
        if (current != next) self.counts.change(self.positionOf[id], current, next);
    }

    /// Takes a deal out; the last one moves to its place. `lastLive` is what the last deal counts.
    function remove(List storage self, DealId id, uint64 live, uint64 lastLive) internal {
        uint256 position = self.positionOf[id];
        DealId last = lastOf(self);
        change(self, id, live, 0);
        if (!(last == id)) {
            change(self, last, lastLive, 0);
            self.ids[position] = last;
            self.positionOf[last] = position;
            change(self, last, 0, lastLive);
        }
        self.counts.pop();
        self.ids.pop();
        delete self.positionOf[id];
    }

    function lastOf(List storage self) internal view returns (DealId) {
        return self.ids[self.ids.length - 1];
    }

    /// All live pieces that the operator has promised.
    function total(List storage self) internal view returns (uint64) {
        return self.counts.total;
    }

    /// Rank of the first live piece of the deal at `position`.
    function firstLive(List storage self, uint256 position) internal view returns (uint64) {
        return self.counts.prefix(position);
    }
}
