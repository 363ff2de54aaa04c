// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBondKeeper} from "./IBondKeeper.sol";
import {DealId, Period} from "./Units.sol";

/// What a type of service must offer so that the Market can sell it. A kind's address is also its version: a deal keeps
/// the kind it was opened with. A kind measures work in units (for storage: pieces) and says, per deal, how many units
/// times periods have been earned; the Market turns that into money and knows nothing else about the service.
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

    /// Reverts where these terms are not ones that this kind serves.
    function validateTerms(bytes calldata terms, uint64 unitsMax, uint64 durationPeriods) external view;

    /// Staking tokens that must stand behind one unit of promised capacity.
    function bondPerUnit() external view returns (uint256);

    /// Whether the operator may take new deals, as far as the kind's own rules go.
    function isEligible(address operator) external view returns (bool);

    /// Called by the Market when a deal begins.
    function onDealOpened(DealId id, OpenedDeal calldata deal) external;

    /// Called by the Market when a deal has ended and its last pay is settled.
    function onDealClosed(DealId id) external;

    /// Units times periods that the deal has earned since it was opened. Never falls while the deal is open.
    function earnedUnitPeriods(DealId id) external view returns (uint256);
}
