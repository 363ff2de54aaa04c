// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Has many members act within one transaction, and says what came of each act in a log without topics: a byte that is 1 where it was
/// done, else 0 and what it was reverted with. Who fails stops nobody. In assembly, because the EVM of the fuzzer takes as long for a
/// step of this as for one of what is tested.
contract Crowd {
    /// Orders one after the other: the member's address, four bytes for the length of what it is sent, and that.
    fallback() external {
        assembly {
            let at := 0
            for {} lt(at, calldatasize()) {} {
                let member := shr(96, calldataload(at))
                let length := shr(224, calldataload(add(at, 20)))
                calldatacopy(0, add(at, 24), length)
                at := add(add(at, 24), length)
                let isDone := call(gas(), member, 0, 0, length, 0, 0)
                let size := returndatasize()
                if isDone { size := 0 }
                mstore8(0, isDone)
                returndatacopy(1, 0, size)
                log0(0, add(1, size))
            }
        }
    }
}
