// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBondKeeper} from "./IBondKeeper.sol";
import {DealId, Period} from "./Units.sol";

/// What a type of service must offer so that the Market can sell it. A kind's address is also its version: a deal keeps
/// the kind it was opened with. A kind measures work in units (for storage: pieces) and says, per deal, how many units
/// times periods were proven, and in how many periods; the Market turns that into money and knows nothing else about the
/// service.
interface IServiceKind is IBondKeeper {
    /// What a kind is told of a deal that begins.
    struct OpenedDeal {
        address customer;
        /// The plain key that signs for the customer, whatever its account is.
        address customerSigner;
        address operator;
        uint64 unitsMax;
        /// The last period that the deal covers.
        Period endPeriod;
        /// Those of the offer, which `validateTerms` has seen.
        bytes terms;
    }

    /// The kind's period now: each kind has periods of its own, and a deal is counted in those of its kind.
    function currentPeriod() external view returns (Period);

    /// Blocks in a period, at most: in so many a deal's time passes, whatever the kind does.
    function periodBlocks() external view returns (uint64);

    /// For so many periods after its end, a deal's operator may still be held to what it owed.
    function evidencePeriods() external view returns (uint64);

    /// Reverts where these terms are not ones that this kind serves.
    function validateTerms(bytes calldata terms, uint64 unitsMax, uint64 durationPeriods) external view;

    /// Staking tokens that must stand behind one unit of promised capacity.
    function bondPerUnit() external view returns (uint256);

    /// Whether the operator may take new deals, as far as the kind's own rules go.
    function isEligible(address operator) external view returns (bool);

    /// Called by the Market when a deal begins.
    function onDealOpened(DealId id, OpenedDeal calldata deal) external;

    /// Called by the Market when notice was given: the deal covers periods up to `end`, which is not before the current one and
    /// earlier than it was.
    function onDealEndChanged(DealId id, Period end) external;

    /// Called by the Market when a deal has ended and its last pay is settled.
    function onDealClosed(DealId id) external;

    /// What the operator has proven of the deal's periods, from the one after its opening to its end: `unitPeriods` are the units
    /// in use times the periods in which they were proven, `periods` those in which the operator has proven anything, or that it was
    /// there with nothing in use. `unitPeriods <= unitsMax * periods`, and neither falls while the deal is open.
    function earned(DealId id) external view returns (uint256 unitPeriods, uint64 periods);

    /// Units in use: what the deal costs more than its floor for, from the next period on.
    function liveUnits(DealId id) external view returns (uint64);
}
