// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Period} from "./Units.sol";

/// A number that may change at any time and counts from the next period on: what stood at a period's first block is
/// *effective* in it. One storage slot, and nothing to do when a period ends.
///
/// Invariant: `before` stood when period `changedIn` began, and `newest` stands since its last change.
library PeriodValue {
    struct Value {
        uint64 newest;
        uint64 before;
        Period changedIn;
    }

    function set(Value storage self, uint64 next, Period current) internal {
        if (self.changedIn < current) {
            self.before = self.newest;
            self.changedIn = current;
        }
        self.newest = next;
    }

    function effectiveIn(Value storage self, Period current) internal view returns (uint64) {
        return self.changedIn < current ? self.newest : self.before;
    }
}
