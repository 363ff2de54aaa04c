// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Reads many things in one call: of each a word with the length of the answer, and that. Reverts where one does.
contract Reader {
    /// Questions one after the other: the contract's address, four bytes for the length of what it is asked, and that.
    fallback() external {
        assembly {
            let out := 0
            let at := 0
            for {} lt(at, calldatasize()) {} {
                let asked := shr(96, calldataload(at))
                let length := shr(224, calldataload(add(at, 20)))
                calldatacopy(out, add(at, 24), length)
                at := add(add(at, 24), length)
                if iszero(staticcall(gas(), asked, out, length, 0, 0)) { revert(0, 0) }
                mstore(out, returndatasize())
                returndatacopy(add(out, 32), 0, returndatasize())
                out := add(add(out, 32), returndatasize())
            }
            return(0, out)
        }
    }
}
