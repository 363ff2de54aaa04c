// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bonds} from "Bonds.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Market} from "Market.sol";
import {StorageKind} from "StorageKind.sol";
import {DealId, Period} from "Units.sol";

/// Everything that invariants are about, read in one call.
contract MarketFacts {
    struct PartyFacts {
        uint256 stake;
        uint256 money;
        uint256 claim;
        uint256 free;
        uint256 provisioned;
        uint256 thawing;
        uint256 slashed;
        uint256 committedBond;
        uint256 committedUnits;
        uint256 live;
        bool isEvicted;
        bool isOwing;
        /// The key that signs for it.
        address signer;
        /// Of what it is challenged for in the current period: deals, pieces and roots, as far as there are pieces.
        bytes32 challenge;
    }

    struct DealFacts {
        address operator;
        address customer;
        bool isOpen;
        uint64 unitsMax;
        uint256 escrow;
        uint256 paid;
        uint64 openedPeriod;
        uint64 endPeriod;
        /// Unit-periods and periods, as long as it is open.
        uint256 earned;
        uint64 earnedPeriods;
    }

    struct Facts {
        uint256 marketHolds;
        uint256 marketOwes;
        uint256 bondsHold;
        uint256 bondedTotal;
        uint256 stakeSupply;
        uint256 repairFundHolds;
        uint256 moneySupply;
        uint64 period;
        PartyFacts[] parties;
        DealFacts[] deals;
    }

    Market private immutable market;
    StorageKind private immutable kind;
    IERC20 private immutable money;

    constructor(Market market_, StorageKind kind_, IERC20 money_) {
        market = market_;
        kind = kind_;
        money = money_;
    }

    function read(address[] calldata parties, uint64 dealCount) external view returns (Facts memory facts) {
        Bonds bonds = market.bonds();
        IERC20 stake = IERC20(address(bonds.token()));
        facts.marketHolds = money.balanceOf(address(market));
        facts.marketOwes = market.owed(address(money));
        facts.bondsHold = stake.balanceOf(address(bonds));
        facts.bondedTotal = bonds.bondedTotal();
        facts.stakeSupply = stake.totalSupply();
        facts.repairFundHolds = stake.balanceOf(bonds.repairFund());
        facts.moneySupply = money.totalSupply();
        facts.period = Period.unwrap(kind.currentPeriod());
        facts.parties = new PartyFacts[](parties.length);
        for (uint256 i = 0; i < parties.length; i++) facts.parties[i] = partyFacts(bonds, stake, parties[i]);
        facts.deals = new DealFacts[](dealCount);
        for (uint64 i = 0; i < dealCount; i++) facts.deals[i] = dealFacts(DealId.wrap(i + 1));
    }

    function partyFacts(Bonds bonds, IERC20 stake, address party) private view returns (PartyFacts memory facts) {
        facts.stake = stake.balanceOf(party);
        facts.money = money.balanceOf(party);
        facts.claim = market.balanceOf(address(money), party);
        facts.free = bonds.free(party);
        (facts.provisioned, facts.thawing, ) = bonds.provisionOf(party, address(kind));
        facts.slashed = bonds.slashedTotal(party);
        facts.committedBond = kind.committedBond(party);
        facts.committedUnits = market.committedUnits(party, address(kind));
        StorageKind.Standing memory standing = kind.standingOf(party);
        facts.live = standing.live;
        facts.isEvicted = standing.isEvicted;
        facts.isOwing = standing.isOwing;
        facts.signer = market.signerOf(party);
        if (facts.live == 0) return facts;
        StorageKind.PromisedDeal[] memory promised = kind.promisedDealsOf(party, 0, 1_000);
        for (uint256 i = 0; i < promised.length; i++) {
            if (promised[i].root == 0) continue;
            facts.challenge = keccak256(abi.encode(facts.challenge, i, promised[i]));
        }
    }

    function dealFacts(DealId id) private view returns (DealFacts memory facts) {
        Market.Deal memory deal = market.dealOf(id);
        facts.operator = deal.operator;
        facts.customer = deal.customer;
        facts.isOpen = deal.isOpen;
        facts.unitsMax = deal.unitsMax;
        facts.escrow = deal.escrow;
        facts.paid = deal.paid;
        facts.openedPeriod = Period.unwrap(deal.openedPeriod);
        facts.endPeriod = Period.unwrap(deal.endPeriod);
        if (deal.isOpen) (facts.earned, facts.earnedPeriods) = kind.earned(id);
    }
}
