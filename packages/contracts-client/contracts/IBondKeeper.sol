// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// What a contract that bonds are provisioned to must say about itself.
interface IBondKeeper {
    /// How much of an operator's provision backs promises under way, and so must not start to thaw.
    function committedBond(address operator) external view returns (uint256);
}
