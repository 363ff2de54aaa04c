// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Period} from "./Units.sol";

/// Periods that come in growing order, and how many there were up to any of them. 256 share a storage slot; the first of each slot
/// notes how many came before it, so that a count takes O(log n) reads, however long ago it was.
library ProvenPeriods {
    struct Set {
        mapping(uint256 word => uint256) words;
        /// Of each word that has any, in growing order: its number, and in the lower 64 bits how many periods came before it.
        uint256[] begun;
    }

    function has(Set storage self, Period period) internal view returns (bool) {
        uint256 index = Period.unwrap(period);
        return (self.words[index >> 8] >> (index & 255)) & 1 == 1;
    }

    /// Adds a period that is later than all the others, of which there are `countBefore`.
    function add(Set storage self, Period period, uint64 countBefore) internal {
        uint256 index = Period.unwrap(period);
        uint256 word = index >> 8;
        uint256 bits = self.words[word];
        if (bits == 0) self.begun.push((word << 64) | countBefore);
        self.words[word] = bits | (uint256(1) << (index & 255));
    }

    /// How many there are up to `last`, that one included.
    function countUntil(Set storage self, Period last) internal view returns (uint64) {
        uint256 index = Period.unwrap(last);
        // The first that begins after `last`.
        uint256 low = 0;
        uint256 high = self.begun.length;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (self.begun[middle] >> 64 > index >> 8) high = middle;
            else low = middle + 1;
        }
        if (low == 0) return 0;
        uint256 begun = self.begun[low - 1];
        uint256 bits = self.words[begun >> 64];
        if (begun >> 64 == index >> 8) bits &= type(uint256).max >> (255 - (index & 255));
        // The lower half counts, and at most 256 are added to it.
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint64(begun) + uint64(bitCount(bits));
    }

    /// Sums in parallel in ever wider fields (Hacker's Delight, section 5-1).
    function bitCount(uint256 x) private pure returns (uint256) {
        unchecked {
            x = x - ((x >> 1) & (type(uint256).max / 3));
            x = (x & (type(uint256).max / 5)) + ((x >> 2) & (type(uint256).max / 5));
            x = (x + (x >> 4)) & (type(uint256).max / 17);
            // Bytes of at most 8; their sum of at most 256 needs two bytes.
            x = (x + (x >> 8)) & (type(uint256).max / 257);
            return (x * (type(uint256).max / 65_535)) >> 240;
        }
    }
}
