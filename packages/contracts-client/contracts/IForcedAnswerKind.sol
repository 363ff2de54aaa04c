// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IServiceKind} from "./IServiceKind.sol";
import {DealId} from "./Units.sol";

/// What a kind must offer so that its customers can force answers. It trusts exactly one contract of questions, for good.
interface IForcedAnswerKind is IServiceKind {
    /// Called by that contract when a question about a deal was not answered in time: counts as a miss of its operator.
    /// `reporter` is whoever brought it.
    function onUnanswered(DealId id, address reporter) external;
}
