// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IServiceKind} from "./IServiceKind.sol";

/// What a kind must offer so that signed fraud of its operators is punished. It trusts exactly one contract that judges it, for
/// good.
interface IFraudKind is IServiceKind {
    /// Called by that contract when it was shown what an operator has signed against itself. `reporter` is whoever brought it.
    function onFraud(address operator, address reporter) external;
}
