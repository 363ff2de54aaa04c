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
/// Invariant: `ids.length == counts.length`, a deal that was entered at position i is `ids[i]` until it is removed, and
/// `counts` holds each deal's live pieces, none at vacant positions.
library PromisedDeals {
    using FenwickTree for FenwickTree.Tree;

    struct Vacancy {
        uint64 position;
        Period since;
    }

    struct List {
        DealId[] ids;
        FenwickTree.Tree counts;
        Vacancy[] vacancies;
    }

    /// Enters a deal that has no live pieces yet; no piece changes its rank. Returns its position, which the caller keeps.
    function enter(List storage self, DealId id, Period current) internal returns (uint256 position) {
        uint256 count = self.vacancies.length;
        if (count > 0 && self.vacancies[count - 1].since < current) {
            position = self.vacancies[count - 1].position;
            self.vacancies.pop();
            self.ids[position] = id;
        } else {
            position = self.counts.push(current);
            self.ids.push(id);
        }
    }

    /// Changes how many live pieces the deal at `position` counts, from the period after `current` on.
    function change(List storage self, uint256 position, uint64 newest, uint64 next, Period current) internal {
        if (newest != next) self.counts.change(position, newest, next, current);
    }

    /// Takes the deal at `position` out, which counts `newest` live pieces.
    function remove(List storage self, uint256 position, uint64 newest, Period current) internal {
        change(self, position, newest, 0, current);
        // A position is a deal of an operator's, of which there are never 2^64.
        // forge-lint: disable-next-line(unsafe-typecast)
        self.vacancies.push(Vacancy(uint64(position), current));
    }

    /// Rank of the first live piece of the deal at `position`.
    function firstLive(List storage self, uint256 position, Period current) internal view returns (uint64) {
        return self.counts.prefixIn(position, current);
    }
}
