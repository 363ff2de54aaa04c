// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Period} from "./Units.sol";

/// Public randomness, once per period for everybody. A period whose seed nobody recorded has none for ever: whoever
/// depends on it treats that period as excused.
interface IBeacon {
    event SeedRecorded(Period indexed period, bytes32 seed);

    /// The period of the current block.
    function currentPeriod() external view returns (Period);

    /// The seed of a period, or zero where none is recorded.
    function seedOf(Period period) external view returns (bytes32);
}
