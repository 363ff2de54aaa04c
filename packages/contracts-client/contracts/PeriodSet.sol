// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Period} from "./Units.sol";

/// A set of periods as a bitmap: 256 periods share a storage slot, so that marking one is cheap.
library PeriodSet {
    struct Set {
        mapping(uint256 word => uint256) words;
    }

    function has(Set storage self, Period period) internal view returns (bool) {
        uint256 index = Period.unwrap(period);
        return (self.words[index >> 8] >> (index & 255)) & 1 == 1;
    }

    function add(Set storage self, Period period) internal {
        uint256 index = Period.unwrap(period);
        self.words[index >> 8] |= uint256(1) << (index & 255);
    }

    /// Adds every period from `first` to `last`, both included: a word at a time.
    function addRange(Set storage self, Period first, Period last) internal {
        uint256 from = Period.unwrap(first);
        uint256 end = uint256(Period.unwrap(last)) + 1;
        while (from < end) {
            uint256 wordEnd = (from | 255) + 1;
            uint256 count = (end < wordEnd ? end : wordEnd) - from;
            uint256 mask = count == 256 ? type(uint256).max : (uint256(1) << count) - 1;
            self.words[from >> 8] |= mask << (from & 255);
            from += count;
        }
    }
}
