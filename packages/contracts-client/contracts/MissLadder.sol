// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Period} from "./Units.sol";

/// What a miss costs, by how many there were in the window: a warning, then 5, 10, 25 and 50 % of the provision, the
/// last with eviction. A node that fails once in a while loses nothing but the pay of that period; one that has deleted
/// everything loses two thirds of what stands behind its promises, and half as much a step where it admits each miss.
///
/// Invariant: at most `STEPS` misses are remembered, all of them within the window when the last was added.
library MissLadder {
    uint256 internal constant STEPS = 5;
    /// The last step.
    uint16 internal constant SLASH_BPS_MAX = 5_000;

    struct Misses {
        Period[] periods;
    }

    /// Remembers a miss and forgets those that `window` periods have passed; returns how many there are now.
    function add(Misses storage self, Period missed, Period current, uint64 window) internal returns (uint256) {
        uint256 kept = 0;
        for (uint256 i = 0; i < self.periods.length; i++) {
            if (isWithin(self.periods[i], current, window)) self.periods[kept++] = self.periods[i];
        }
        while (self.periods.length > kept) self.periods.pop();
        self.periods.push(missed);
        return kept + 1;
    }

    function clear(Misses storage self) internal {
        delete self.periods;
    }

    function countWithin(Misses storage self, Period current, uint64 window) internal view returns (uint256 count) {
        for (uint256 i = 0; i < self.periods.length; i++) {
            if (isWithin(self.periods[i], current, window)) count++;
        }
    }

    /// Part of the provision that the `count`-th miss in the window costs, in hundredths of a percent.
    function slashBps(uint256 count) internal pure returns (uint256) {
        if (count <= 1) return 0;
        if (count == 2) return 500;
        if (count == 3) return 1_000;
        if (count == 4) return 2_500;
        return SLASH_BPS_MAX;
    }

    function isWithin(Period missed, Period current, uint64 window) private pure returns (bool) {
        return missed + Period.wrap(window) > current;
    }
}
