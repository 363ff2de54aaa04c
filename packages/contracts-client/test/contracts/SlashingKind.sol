// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bonds} from "Bonds.sol";

/// A kind that slashes whatever anybody wants, for tests of the bounds in Bonds. Nothing is committed to it.
contract SlashingKind {
    Bonds private immutable bonds;

    constructor(Bonds bonds_) {
        bonds = bonds_;
    }

    function declare(uint16 perEventBps, uint16 perWindowBps) external {
        bonds.declareBounds(perEventBps, perWindowBps);
    }

    function slash(address operator, uint256 amount, address reporter) external returns (uint256) {
        return bonds.slash(operator, amount, reporter);
    }

    function committedBond(address) external pure returns (uint256) {
        return 0;
    }
}
