// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IServiceKind} from "./IServiceKind.sol";
import {DealId, Period} from "./Units.sol";

/// What every kind that challenges its operators once a period does and says, whatever it sells.
///
/// The errors bear the name of the first such kind. An error's name is its selector, and deployed kinds and the clients
/// that decode them go on for as long as their deals do; so the name is part of the ABI, not of this file.
interface IPeriodicKind is IServiceKind {
    event Proven(address indexed operator, Period indexed period);
    event Missed(address indexed operator, Period indexed period, uint256 missesInWindow, address reporter);
    event OwedProven(address indexed operator, Period indexed period);
    event Evicted(address indexed operator);
    event Rejoined(address indexed operator);

    error StorageKind_NotTheMarket();
    error StorageKind_NothingToEnd(DealId id);
    error StorageKind_BadParameters();
    error StorageKind_DurationTooLong(uint64 durationPeriods, uint64 durationPeriodsMax);
    error StorageKind_Evicted();
    error StorageKind_NotThisPeriod(Period current);
    error StorageKind_NoSeed(Period period);
    error StorageKind_NotChallenged(Period period);
    error StorageKind_AlreadyAnswered(Period period);
    error StorageKind_PeriodNotOver(Period period);
    error StorageKind_TooLateToReport(Period period);
    error StorageKind_NotEvicted();
    error StorageKind_StillEvicted(uint64 untilPeriod);
    error StorageKind_BondTooSmall(uint256 available, uint256 needed);

    /// Ends what is promised under a deal whose time is over, from the next period on; anyone may. Its bond stays behind it until the
    /// deal is closed.
    function endPromise(DealId id) external;

    /// Claims, in the period after it, that an operator did not answer in a period. What comes of it `judgeMiss` says; whoever has
    /// claimed it gets a twentieth of what is slashed then.
    function reportMiss(address operator, Period period) external;

    /// Brings a claimed miss onto the operator's ladder: from two periods after it on, and of a period that is deferred once it could
    /// no longer be answered. Anyone may.
    function judgeMiss(address operator, Period period) external;

    /// The caller says itself that it cannot answer in this period, which is settled then. It counts as any miss and costs
    /// half; nobody is rewarded.
    function admitMiss(Period period) external;

    /// A page of the operators of whom a miss may be reported or judged now or later: all that have promised something, and those that
    /// had until lately. Who watches draws from these.
    function watchedOperators(uint256 from, uint256 countMax) external view returns (address[] memory page);

    function watchedCount() external view returns (uint256);

    /// Lets an evicted operator back, some periods after its eviction and once its provision covers its open deals
    /// again: it could as well come back under another name, for the same bond. It is challenged from the next period.
    function rejoin() external;
}
