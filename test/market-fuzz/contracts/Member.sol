// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// The code of a party: a contract wallet that does what it is told, and what accounts delegate to by EIP-7702. Takes coin.
contract Member {
    /// The address to call, twelve bytes of wei to give, and the data. What comes back is passed on as it is.
    fallback() external payable {
        assembly {
            if iszero(calldatasize()) { stop() }
            let order := calldataload(0)
            let length := sub(calldatasize(), 32)
            calldatacopy(0, 32, length)
            let isDone := call(gas(), shr(96, order), and(order, 0xffffffffffffffffffffffff), 0, length, 0, 0)
            returndatacopy(0, 0, returndatasize())
            if isDone { return(0, returndatasize()) }
            revert(0, returndatasize())
        }
    }
}
