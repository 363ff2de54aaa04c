// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {FenwickTree} from "./FenwickTree.sol";
import {DealId, Period} from "./Units.sol";

/// One operator's deals in a row, so that every promised live piece has a rank from 0: those of the first deal, then
/// those of the second, and so on. A challenge names pieces by that rank, as it was when the period began.
///
/// A deal keeps its position until it is removed; another takes the position when the removal has become effective, so
/// that no challenge that is under way ever counts differently.
///
/// Invariant: `ids.length == counts.length`, `positionOf[ids[i]] == i`, and `counts` holds each deal's live pieces, none
/// at vacant positions.
library PromisedDeals {
    using FenwickTree for FenwickTree.Tree;

    struct Vacancy {
        uint64 position;
        Period since;
    }

    struct List {
        DealId[] ids;
        FenwickTree.Tree counts;
        mapping(DealId => uint256) positionOf;
        Vacancy[] vacancies;
    }

    /// Enters a deal that has no live pieces yet; no piece changes its rank.
    function enter(List storage self, DealId id, Period current) internal {
        uint256 count = self.vacancies.length;
        if (count > 0 && self.vacancies[count - 1].since < current) {
            uint256 position = self.vacancies[count - 1].position;
            self.vacancies.pop();
            self.positionOf[id] = position;
            self.ids[position] = id;
        } else {
            self.positionOf[id] = self.counts.push(current);
            self.ids.push(id);
        }
    }

    /// Changes how many live pieces a deal counts, from the period after `current` on.
    function change(List storage self, DealId id, uint64 newest, uint64 next, Period current) internal {
        if (newest != next) self.counts.change(self.positionOf[id], newest, next, current);
    }

    /// Takes a deal out that counts `newest` live pieces.
    function remove(List storage self, DealId id, uint64 newest, Period current) internal {
        change(self, id, newest, 0, current);
        self.vacancies.push(Vacancy(uint64(self.positionOf[id]), current));
    }

    /// Rank of the first live piece of the deal at `position`.
    function firstLive(List storage self, uint256 position, Period current) internal view returns (uint64) {
        return self.counts.prefixIn(position, current);
    }
}
