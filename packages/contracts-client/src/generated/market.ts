/** Generated from contracts/Market.sol by `npm run contracts`. */
export const marketAbi = [
  {
    "inputs": [
      {
        "internalType": "contract Bonds",
        "name": "bonds_",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "keyDelayBlocks_",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "governor",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "gasLeft",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "BoundedCalls_NotEnoughGas",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Market_AmountTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "exitShareBps",
        "type": "uint16"
      }
    ],
    "name": "Market_BadExitShare",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "periodBlocks",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "evidencePeriods",
        "type": "uint64"
      }
    ],
    "name": "Market_BadKind",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "available",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "Market_BondTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "Market_DealIsClosed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "Market_DealStillRuns",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "received",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Market_DepositIncomplete",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "deposit",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minimum",
        "type": "uint256"
      }
    ],
    "name": "Market_DepositTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "endPeriod",
        "type": "uint64"
      }
    ],
    "name": "Market_EndsAlready",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_FloorAbovePrice",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "Market_KindIsBroken",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "Market_KindNotListed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_NoCustomerSigner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "exitBlock",
        "type": "uint64"
      }
    ],
    "name": "Market_NoExitYet",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "Market_NoSuchDeal",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "customer",
        "type": "address"
      }
    ],
    "name": "Market_NotTheCustomer",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_NotTheOperatorsSignature",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_NothingToWithdraw",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "validUntilPeriod",
        "type": "uint64"
      }
    ],
    "name": "Market_OfferExpired",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_OfferIsEmpty",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_OfferTaken",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_OfferTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "Market_OperatorNotEligible",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "held",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "owed",
        "type": "uint256"
      }
    ],
    "name": "Market_PaymentLost",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "Market_PaymentNotListed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "taken",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Market_PayoutTookMore",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "NodeRegistry_AddressTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "NodeRegistry_PeerIdLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "NodeRegistry_TooManyAddresses",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "NodeRegistry_TooManyKinds",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "OwnableInvalidOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "OwnableUnauthorizedAccount",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ReentrancyGuardReentrantCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "SafeERC20FailedOperation",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "SigningKeys_NoKey",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "refunded",
        "type": "uint256"
      }
    ],
    "name": "DealClosed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "hasAnswered",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "hasTakenNote",
        "type": "bool"
      }
    ],
    "name": "DealExited",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "customer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "customerSigner",
        "type": "address"
      }
    ],
    "name": "DealOpened",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "paid",
        "type": "uint256"
      }
    ],
    "name": "DealSettled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "DealToppedUp",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "KindBroken",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "isListed",
        "type": "bool"
      }
    ],
    "name": "KindListed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "peerId",
        "type": "string"
      }
    ],
    "name": "NodeRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "giver",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "Period",
        "name": "endPeriod",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "compensation",
        "type": "uint256"
      }
    ],
    "name": "NoticeGiven",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "previousOwner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "newOwner",
        "type": "address"
      }
    ],
    "name": "OwnershipTransferred",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "isListed",
        "type": "bool"
      }
    ],
    "name": "PaymentListed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "signer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "fromBlock",
        "type": "uint64"
      }
    ],
    "name": "SignerNamed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Withdrawn",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "ADDRESSES_MAX",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "ADDRESS_BYTES_MAX",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "CLOSED_GAS",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "DURATION_PERIODS_MAX",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "EARNED_GAS",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "EVIDENCE_PERIODS_MAX",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "KINDS_MAX",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "PEER_ID_BYTES_MAX",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "PERIOD_BLOCKS_MAX",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "balanceOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "bonds",
    "outputs": [
      {
        "internalType": "contract Bonds",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "closeDeal",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "committedUnits",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "party",
        "type": "address"
      }
    ],
    "name": "dealCountOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "dealOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "customer",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "exitBlock",
            "type": "uint64"
          },
          {
            "internalType": "address",
            "name": "kind",
            "type": "address"
          },
          {
            "internalType": "Period",
            "name": "endPeriod",
            "type": "uint64"
          },
          {
            "internalType": "bool",
            "name": "isOpen",
            "type": "bool"
          },
          {
            "internalType": "uint16",
            "name": "exitShareBps",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "Period",
            "name": "openedPeriod",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "noticePeriods",
            "type": "uint32"
          },
          {
            "internalType": "address",
            "name": "payment",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "unitsMax",
            "type": "uint64"
          },
          {
            "internalType": "uint128",
            "name": "pricePerUnitPeriodWad",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "floorPerUnitPeriodWad",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "escrow",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "paid",
            "type": "uint128"
          }
        ],
        "internalType": "struct Market.Deal",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "party",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "from",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "countMax",
        "type": "uint256"
      }
    ],
    "name": "dealsOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "DealId",
            "name": "id",
            "type": "uint64"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "customer",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "exitBlock",
                "type": "uint64"
              },
              {
                "internalType": "address",
                "name": "kind",
                "type": "address"
              },
              {
                "internalType": "Period",
                "name": "endPeriod",
                "type": "uint64"
              },
              {
                "internalType": "bool",
                "name": "isOpen",
                "type": "bool"
              },
              {
                "internalType": "uint16",
                "name": "exitShareBps",
                "type": "uint16"
              },
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "Period",
                "name": "openedPeriod",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "noticePeriods",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payment",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "unitsMax",
                "type": "uint64"
              },
              {
                "internalType": "uint128",
                "name": "pricePerUnitPeriodWad",
                "type": "uint128"
              },
              {
                "internalType": "uint128",
                "name": "floorPerUnitPeriodWad",
                "type": "uint128"
              },
              {
                "internalType": "uint128",
                "name": "escrow",
                "type": "uint128"
              },
              {
                "internalType": "uint128",
                "name": "paid",
                "type": "uint128"
              }
            ],
            "internalType": "struct Market.Deal",
            "name": "deal",
            "type": "tuple"
          }
        ],
        "internalType": "struct Market.ListedDeal[]",
        "name": "page",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "declareBroken",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "exitDeal",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "giveNotice",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "isBroken",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "isKindListed",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "isPaymentListed",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "keyDelayBlocks",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "kindsOf",
    "outputs": [
      {
        "internalType": "address[]",
        "name": "",
        "type": "address[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "isListed",
        "type": "bool"
      }
    ],
    "name": "listKind",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "isListed",
        "type": "bool"
      }
    ],
    "name": "listPayment",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "minimumBalanceOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "nextSignerOf",
    "outputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "fromBlock",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "nodeCount",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "nodeOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "string",
            "name": "peerId",
            "type": "string"
          },
          {
            "internalType": "string[]",
            "name": "addresses",
            "type": "string[]"
          }
        ],
        "internalType": "struct NodeRegistry.Node",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "from",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "countMax",
        "type": "uint256"
      }
    ],
    "name": "nodes",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "components": [
              {
                "internalType": "string",
                "name": "peerId",
                "type": "string"
              },
              {
                "internalType": "string[]",
                "name": "addresses",
                "type": "string[]"
              }
            ],
            "internalType": "struct NodeRegistry.Node",
            "name": "node",
            "type": "tuple"
          }
        ],
        "internalType": "struct NodeRegistry.ListedNode[]",
        "name": "page",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "customer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "customerSigner",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "kind",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payment",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "pricePerUnitPeriodWad",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "floorPerUnitPeriodWad",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "noticePeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint16",
            "name": "exitShareBps",
            "type": "uint16"
          },
          {
            "internalType": "uint64",
            "name": "unitsMax",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "durationPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "validUntilPeriod",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "terms",
            "type": "bytes"
          }
        ],
        "internalType": "struct Market.Offer",
        "name": "offer",
        "type": "tuple"
      }
    ],
    "name": "offerDigest",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "customer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "customerSigner",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "kind",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payment",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "pricePerUnitPeriodWad",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "floorPerUnitPeriodWad",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "noticePeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint16",
            "name": "exitShareBps",
            "type": "uint16"
          },
          {
            "internalType": "uint64",
            "name": "unitsMax",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "durationPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "validUntilPeriod",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "terms",
            "type": "bytes"
          }
        ],
        "internalType": "struct Market.Offer",
        "name": "offer",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "operatorSignature",
        "type": "bytes"
      },
      {
        "internalType": "uint256",
        "name": "deposit",
        "type": "uint256"
      }
    ],
    "name": "openDeal",
    "outputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "owed",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "owner",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "internalType": "string",
        "name": "peerId",
        "type": "string"
      },
      {
        "internalType": "string[]",
        "name": "addresses",
        "type": "string[]"
      }
    ],
    "name": "registerNode",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "renounceOwnership",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      }
    ],
    "name": "setSigner",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "settle",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId[]",
        "name": "ids",
        "type": "uint64[]"
      }
    ],
    "name": "settleMany",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "signerOf",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "contract IERC20",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "solvent",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "topUp",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newOwner",
        "type": "address"
      }
    ],
    "name": "transferOwnership",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "contract IERC20",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "contract IERC20",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "withdrawFor",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

/** Creation code, without constructor arguments. */
export const marketBytecode = '0x6101a0604052348015610010575f5ffd5b5060405161554b38038061554b83398101604081905261002f9161021d565b6040805180820182526012815271139d5419595c94dd1858dac813585c9ad95d60721b602080830191909152825180840190935260018352603160f81b908301526001600160401b03841660805290826001600160a01b0381166100ad57604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b6100b681610178565b506100c0826101c9565b610140526100cd816101c9565b61016052815160208084019190912061010052815190820120610120524660c05261015b6101005161012051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60a05250503060e05250506001600160a01b0316610180526102cd565b600480546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b5f5f829050601f815111156101f3578260405163305a27a960e01b81526004016100a49190610272565b80516101fe826102a7565b179392505050565b6001600160a01b038116811461021a575f5ffd5b50565b5f5f5f6060848603121561022f575f5ffd5b835161023a81610206565b60208501519093506001600160401b0381168114610256575f5ffd5b604085015190925061026781610206565b809150509250925092565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156102c7575f198160200360031b1b821691505b50919050565b60805160a05160c05160e051610100516101205161014051610160516101805161520b6103405f395f81816102f80152612f0b01525f6137a801525f61377801525f61432301525f6142fb01525f61425601525f61428001525f6142aa01525f818161038b0152611792015261520b5ff3fe608060405234801561000f575f5ffd5b506004361061028c575f3560e01c806374ea8f7f11610161578063af260be4116100ca578063d96f8c2311610084578063d96f8c2314610826578063db79c50714610839578063df18e04714610841578063f2fde38b14610860578063f7888aec14610873578063f95dc1051461089d575f5ffd5b8063af260be414610633578063bbd7857a1461063b578063c039364414610645578063ca5fc2a214610658578063d32b536614610678578063d4e135c41461068b575f5ffd5b80638da5cb5b1161011b5780638da5cb5b146105c1578063941e642a146105d257806396f76a58146105e55780639eb3d8dc14610605578063a5218b3c14610618578063adb5735c14610620575f5ffd5b806374ea8f7f1461050e57806374f9a3d914610536578063776618fa1461055657806384b0196e146105805780638c7f7d351461059b5780638ce5ae91146105ae575f5ffd5b806348e03e30116102035780635668a4e3116101bd5780635668a4e3146104a15780635b5175d5146104ab57806369357a8b146104be5780636b4b716f146104d15780636c19e783146104f3578063715018a614610506575f5ffd5b806348e03e30146104285780634b9ba4461461044a5780634ba3a0a91461045d5780634c7822ff1461047057806351cff8d91461047b57806354342cc41461048e575f5ffd5b80631eeb82c6116102545780631eeb82c6146103545780631f25bbdc1461038657806337d9462f146103c557806338413a1d146103ed5780633d09a69c14610400578063438ab3e814610415575f5ffd5b806308631f9d14610290578063086cde60146102b9578063135c404e146102f3578063157f50c61461033257806318f51a0e1461034a575b5f5ffd5b6102a361029e366004614629565b6108a6565b6040516102b09190614705565b60405180910390f35b6102cc6102c7366004614717565b610a54565b604080516001600160a01b0390931683526001600160401b039091166020830152016102b0565b61031a7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016102b0565b61033c620f424081565b6040519081526020016102b0565b61033c6207a12081565b610376610362366004614717565b60076020525f908152604090205460ff1681565b60405190151581526020016102b0565b6103ad7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b0390911681526020016102b0565b61033c6103d3366004614717565b6001600160a01b03165f9081526010602052604090205490565b6103766103fb366004614717565b610ac9565b61041361040e36600461473f565b610b48565b005b6103ad6104233660046147c6565b610bf8565b610376610436366004614717565b60086020525f908152604090205460ff1681565b610413610458366004614848565b611084565b61041361046b3660046148a3565b6110a9565b6103ad63ffffffff81565b610413610489366004614717565b611257565b61041361049c366004614848565b611261565b6103ad6201000081565b61031a6104b9366004614717565b61141b565b61033c6104cc366004614923565b6114a0565b6103766104df366004614717565b60096020525f908152604090205460ff1681565b610413610501366004614717565b61167b565b61041361182b565b61033c61051c366004614717565b6001600160a01b03165f9081526020819052604090205490565b610549610544366004614717565b61183e565b6040516102b09190614954565b61033c610564366004614629565b600c60209081525f928352604080842090915290825290205481565b6105886118b1565b6040516102b0979695949392919061499f565b61033c6105a9366004614848565b6118f3565b6104136105bc366004614a35565b611989565b6004546001600160a01b031661031a565b6104136105e0366004614848565b6119f7565b6105f86105f3366004614a5f565b611d16565b6040516102b09190614a91565b610413610613366004614b14565b611fc7565b61033c600881565b61041361062e366004614629565b612075565b61033c601081565b6103ad6210000081565b610413610653366004614717565b61229e565b61066b610666366004614a5f565b612306565b6040516102b09190614cd7565b61041361068636600461473f565b61260a565b610819610699366004614848565b604080516101e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c0810191909152506001600160401b039081165f908152600e602090815260409182902082516101e08101845281546001600160a01b038082168352600160a01b9182900487169483019490945260018301548085169583019590955280850486166060830152600160e01b80860460ff1615156080840152600160e81b90950461ffff1660a0830152600283015480851660c0840152818104871660e08401529490940463ffffffff1661010082015260038201549283166101208201529290910490921661014082015260048201546001600160801b03808216610160840152600160801b9182900481166101808401526005909301548084166101a0840152049091166101c082015290565b6040516102b09190614d33565b610413610834366004614848565b612669565b61033c605081565b61033c61084f366004614717565b600a6020525f908152604090205481565b61041361086e366004614717565b61281d565b61033c610881366004614629565b600b60209081525f928352604080842090915290825290205481565b61033c61010081565b60408051808201909152606080825260208201526001600160a01b038084165f908152600260209081526040808320938616835292905281902081518083019092528054829082906108f790614d42565b80601f016020809104026020016040519081016040528092919081815260200182805461092390614d42565b801561096e5780601f106109455761010080835404028352916020019161096e565b820191905f5260205f20905b81548152906001019060200180831161095157829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b82821015610a43578382905f5260205f200180546109b890614d42565b80601f01602080910402602001604051908101604052809291908181526020018280546109e490614d42565b8015610a2f5780601f10610a0657610100808354040283529160200191610a2f565b820191905f5260205f20905b815481529060010190602001808311610a1257829003601f168201915b50505050508152602001906001019061099b565b505050508152505090505b92915050565b6001600160a01b038082165f9081526003602052604081206001810154919283921615801590610a9757506001810154600160a01b90046001600160401b031643105b15610ac357600101546001600160a01b03811694600160a01b9091046001600160401b03169350915050565b50915091565b6001600160a01b0381165f818152600a60205260408082205490516370a0823160e01b8152306004820152919290916370a0823190602401602060405180830381865afa158015610b1c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b409190614d74565b101592915050565b610b50612857565b6001600160a01b0382165f9081526008602052604090205460ff1615610b995760405163790ef19d60e11b81526001600160a01b03831660048201526024015b60405180910390fd5b6001600160a01b0382165f81815260076020908152604091829020805460ff191685151590811790915591519182527f87299d72b33136c40b6c6f0a1241a9c8f89874791ee771864200bdf12b4afbd291015b60405180910390a25050565b5f610c01612884565b5f5f610c0c876128b9565b915091505f610c1a886114a0565b5f818152600f602052604090205490915060ff1615610c4c5760405163809e107160e01b815260040160405180910390fd5b5f610c58828989612dba565b50909150610c6e90506104b960208b018b614717565b6001600160a01b0316816001600160a01b031614610c9f57604051632fdf6e7f60e21b815260040160405180910390fd5b5f828152600f60205260409020805460ff19166001179055610cc089612e01565b600d80545f90610cd8906001600160401b0316614d9f565b82546001600160401b038083166101009490940a848102910219909116179092555f908152600e60205260409020909550610d15818b8787613042565b5f610d21825f88613263565b905080881015610d4e576040516347d2e8f960e11b81526004810189905260248101829052604401610b90565b60105f610d6160408e0160208f01614717565b6001600160a01b0316815260208082019290925260409081015f9081208054600181018255908252908390206004820401805460039092166008026101000a6001600160401b0381810219909316928c1602919091179055610dc891908d01908d01614717565b6001600160a01b0316610dde60208d018d614717565b6001600160a01b031614610e525760105f610dfc60208e018e614717565b6001600160a01b031681526020808201929092526040015f90812080546001810182559082529190206004820401805460039092166008026101000a6001600160401b0381810219909316928a16029190911790555b610e5f60208c018c614717565b6001600160a01b0316610e7860408d0160208e01614717565b6001600160a01b0316886001600160401b03167fa26af9f54b599d4bfdc2c17c51a5ba958ec3f7810fea37c3830b45fbfd87f90d8e6060016020810190610ebf9190614717565b8f6040016020810190610ed29190614717565b604080516001600160a01b0393841681529290911660208301520160405180910390a48715610f0557610f05828961338d565b610f1560808c0160608d01614717565b6001600160a01b03166346377900886040518060c001604052808f6020016020810190610f429190614717565b6001600160a01b031681526020018f6040016020810190610f639190614717565b6001600160a01b031681526020018f5f016020810190610f839190614717565b6001600160a01b031681526020018f610120016020810190610fa59190614848565b6001600160401b031681526020018660010160149054906101000a90046001600160401b03166001600160401b031681526020018f806101a00190610fea9190614dc9565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050509152506040516001600160e01b031960e085901b168152611041929190600401614e0b565b5f604051808303815f87803b158015611058575f5ffd5b505af115801561106a573d5f5f3e3d5ffd5b5050505050505050505061107c6133f2565b949350505050565b61108c612884565b61109e816110998361341c565b6134a2565b6110a66133f2565b50565b828015806110b75750605081115b156110d85760405163085f57f760e21b815260048101829052602401610b90565b60088211156110fd5760405163f91608ef60e01b815260048101839052602401610b90565b335f9081526002602090815260408083206001600160a01b038a16845290915290208054819061112c90614d42565b90505f0361113d5761113d8761353d565b80611149868883614f05565b50611157600182015f61455d565b5f5b83811015611200575f85858381811061117457611174614fbe565b90506020028101906111869190614dc9565b9150506101008111156111af57604051633a62e0f760e21b815260048101829052602401610b90565b826001018686848181106111c5576111c5614fbe565b90506020028101906111d79190614dc9565b82546001810184555f9384526020909320909201916111f69183614f05565b5050600101611159565b50866001600160a01b0316336001600160a01b03167f7aa7e8eeabde0668eea5330d7591a29fb2b728a1d13af60cbdc725b1f9b238c88888604051611246929190614ffa565b60405180910390a350505050505050565b6110a68133612075565b611269612884565b5f6112738261341c565b600181015460408051639636361b60e01b815290519293506001600160a01b038216925f9261130192600160a01b9091046001600160401b0316918591639636361b9160048083019260209291908290030181865afa1580156112d8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112fc919061500d565b6135d0565b9050611377826001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611342573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611366919061500d565b6001600160401b0380841691161190565b61139f57604051635012071760e01b81526001600160401b0385166004820152602401610b90565b6113a984846134a2565b6113b384846135db565b60405163a77c180760e01b81526001600160401b03851660048201526001600160a01b0383169063a77c1807906024015f604051808303815f87803b1580156113fa575f5ffd5b505af115801561140c573d5f5f3e3d5ffd5b505050505050506110a66133f2565b6001600160a01b038082165f908152600360205260408120600181015491929091161580159061145f57506001810154600160a01b90046001600160401b03164310155b1561147757600101546001600160a01b031692915050565b80546001600160a01b0316156114975780546001600160a01b0316611499565b825b9392505050565b5f610a4e7f80dcaedac1458404354dee8ab046f77029578a598dfbf2f327fa15f707b5f9b66114d26020850185614717565b6114e26040860160208701614717565b6114f26060870160408801614717565b6115026080880160608901614717565b61151260a0890160808a01614717565b6040805160208101979097526001600160a01b039586169087015292841660608601529083166080850152821660a084810191909152911660c0838101919091529085013560e08301528401356101008201526101200160408051601f1981840301815291905261158a610100850160e08601614848565b61159c61012086016101008701615028565b6115ae61014087016101208801614848565b6115c061016088016101408901614848565b6115d261018089016101608a01614848565b6101808901356115e66101a08b018b614dc9565b6040516115f4929190615049565b604080519182900382206001600160401b03988916602084015261ffff90971690820152938616606085015291851660808401529390931660a082015260c081019290925260e08201526101000160408051601f1981840301815290829052611660929160200161506f565b604051602081830303815290604052805190602001206136f4565b6001600160a01b0381166116a257604051632af8a62360e01b815260040160405180910390fd5b335f90815260036020908152604080832060109092529091205461171b5780546001600160a01b0319166001600160a01b0383169081178255604080519182526001600160401b034316602083015233917f772c0872b065c9b7d7e911fd591e671506e2a104007c25f7fef231e946d6b0709101610bec565b60018101546001600160a01b03161580159061174b57506001810154600160a01b90046001600160401b03164310155b1561177057600181015481546001600160a01b0319166001600160a01b039091161781555b6001810180546001600160a01b0319166001600160a01b0384161790556117b77f000000000000000000000000000000000000000000000000000000000000000043615083565b60018201805467ffffffffffffffff60a01b1916600160a01b6001600160401b0393841681029190911791829055604080516001600160a01b038716815291909204909216602083015233917f772c0872b065c9b7d7e911fd591e671506e2a104007c25f7fef231e946d6b0709101610bec565b611833612857565b61183c5f613720565b565b6001600160a01b0381165f908152600160209081526040918290208054835181840281018401909452808452606093928301828280156118a557602002820191905f5260205f20905b81546001600160a01b03168152600190910190602001808311611887575b50505050509050919050565b5f6060805f5f5f60606118c2613771565b6118ca6137a1565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f5f6118fe8361341c565b90506114998161190e85846137cc565b836001015f9054906101000a90046001600160a01b03166001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611960573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611984919061500d565b613263565b611991612884565b5f61199b8361341c565b90506119a7818361338d565b826001600160401b03167f828ea550198675e01011a31ad8093341911fd788a6770cfda25ab933e336df43836040516119e291815260200190565b60405180910390a2506119f36133f2565b5050565b6119ff612884565b5f611a098261341c565b90505f816001015f9054906101000a90046001600160a01b03166001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611a5e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a82919061500d565b60018301546002840154919250600160a01b90046001600160401b0316905f90611aba908490600160e01b900463ffffffff166135d0565b90506001600160401b0380831690821610611af3576040516392a9747f60e01b81526001600160401b0383166004820152602401610b90565b5f611b0885611b0288886137cc565b86613263565b611b128787613881565b109050801581611b2c575084546001600160a01b03163314155b8015611b45575060028501546001600160a01b03163314155b15611b6e57604051635012071760e01b81526001600160401b0387166004820152602401610b90565b5f81158015611b87575085546001600160a01b03163314155b15611c20575f611b9784866150a2565b6001880154600389015460048a01546001600160401b03938416945061271093670de0b6b3a764000093600160e81b900461ffff16928692611bf492600160a01b90920490911690600160801b90046001600160801b03166150c1565b611bfe91906150c1565b611c0891906150c1565b611c1291906150ec565b611c1c91906150ec565b9150505b60018601805467ffffffffffffffff60a01b1916600160a01b6001600160401b038681169182029290921790925560408051928352602083018490523392918a16917f1cf0f25ffb4beaf4cb54c5dbb9b3d931679db8ad37f199cb681edda39920b5a1910160405180910390a38015611c9d57611c9d868261395f565b600186015460405163301a268f60e21b81526001600160401b03808a166004830152851660248201526001600160a01b039091169063c0689a3c906044015f604051808303815f87803b158015611cf2575f5ffd5b505af1158015611d04573d5f5f3e3d5ffd5b505050505050505050506110a66133f2565b6001600160a01b0383165f908152602081905260408120805460609290611d3d858761510b565b10611d49578154611d53565b611d53848661510b565b9050848111611d62575f611d6c565b611d6c858261511e565b6001600160401b03811115611d8357611d83614e9b565b604051908082528060200260200182016040528015611dbc57816020015b611da9614575565b815260200190600190039081611da15790505b5092505f5b8351811015611fbd575f83611dd6838961510b565b81548110611de657611de6614fbe565b5f9182526020808320909101546040805180820182526001600160a01b0392831680825280865260028552828620938e168652928452938190208151808301909252805492955092840192909182908290611e4090614d42565b80601f0160208091040260200160405190810160405280929190818152602001828054611e6c90614d42565b8015611eb75780601f10611e8e57610100808354040283529160200191611eb7565b820191905f5260205f20905b815481529060010190602001808311611e9a57829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b82821015611f8c578382905f5260205f20018054611f0190614d42565b80601f0160208091040260200160405190810160405280929190818152602001828054611f2d90614d42565b8015611f785780601f10611f4f57610100808354040283529160200191611f78565b820191905f5260205f20905b815481529060010190602001808311611f5b57829003601f168201915b505050505081526020019060010190611ee4565b5050505081525050815250858381518110611fa957611fa9614fbe565b602090810291909101015250600101611dc1565b5050509392505050565b611fcf612884565b5f5b8181101561206c575f600e5f858585818110611fef57611fef614fbe565b90506020020160208101906120049190614848565b6001600160401b0316815260208101919091526040015f206001810154909150600160e01b900460ff16156120635761206384848481811061204857612048614fbe565b905060200201602081019061205d9190614848565b826134a2565b50600101611fd1565b506119f36133f2565b61207d612884565b6001600160a01b038083165f908152600b60209081526040808320938516835292905290812054908190036120c5576040516320a68a1760e21b815260040160405180910390fd5b6001600160a01b0383165f818152600a60205260408082205490516370a0823160e01b81523060048201529092906370a0823190602401602060405180830381865afa158015612117573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061213b9190614d74565b90505f82821061214b5783612156565b612156848385613a0b565b6001600160a01b038088165f908152600b60209081526040808320938a168352929052908120559050612189848461511e565b6001600160a01b038781165f818152600a602090815260409182902094909455518481529188169290917fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb910160405180910390a36121f26001600160a01b0387168683613abb565b6040516370a0823160e01b81523060048201525f906001600160a01b038816906370a0823190602401602060405180830381865afa158015612236573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061225a9190614d74565b612264908461511e565b9050818111156122915760405163fbc7e5cb60e01b81526004810182905260248101839052604401610b90565b50505050506119f36133f2565b6122a6612857565b6001600160a01b0381165f818152600860209081526040808320805460ff1990811660011790915560079092528083208054909216909155517ff36140cb2ce8ed213d6bf74b44e0b5a05eaadf5d1eadd33e0e5b18bd85ab534f9190a250565b6001600160a01b0383165f90815260106020526040812080546060929061232d858761510b565b10612339578154612343565b612343848661510b565b9050848111612352575f61235c565b61235c858261511e565b6001600160401b0381111561237357612373614e9b565b60405190808252806020026020018201604052801561243157816020015b6040805180820182525f80825282516101e0810184528181526020818101839052938101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c081019190915261241e9282015290565b8152602001906001900390816123915790505b5092505f5b8351811015611fbd576040518060400160405280848389612457919061510b565b8154811061246757612467614fbe565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03168152602001600e5f86858b6124ac919061510b565b815481106124bc576124bc614fbe565b5f9182526020808320600480840490910154600393841660080261010090810a9091046001600160401b03908116875286840197909752604095860190942085516101e08101875281546001600160a01b038082168352600160a01b918290048a169583019590955260018301548086169883019890985280880489166060830152600160e01b80890460ff1615156080840152600160e81b90980461ffff1660a0830152600283015480861660c08401528181048a1660e08401529790970463ffffffff169581019590955292830154918216610120850152939004909316610140820152908201546001600160801b03808216610160840152600160801b9182900481166101808401526005909301548084166101a0840152049091166101c0820152905284518590839081106125f7576125f7614fbe565b6020908102919091010152600101612436565b612612612857565b6001600160a01b0382165f81815260096020908152604091829020805460ff191685151590811790915591519182527f06b231438cb506a417c7d57a66471c9d8a7dab1e1f72885326aa38711da91b569101610bec565b612671612884565b5f61267b8261341c565b60018101546001600160a01b03165f818152600860205260409020549192509060ff161580156126bb57508154600160a01b90046001600160401b031643105b156126ed57815460405163750bbb7560e01b8152600160a01b9091046001600160401b03166004820152602401610b90565b5f5f5f612749846207a1208860405160240161271891906001600160401b0391909116815260200190565b60408051601f198184030181529190526020810180516001600160e01b031663752f23d160e11b1790526002613af5565b925092509250821561276a5761276a8686612765888686613b2a565b613c57565b61277486866135db565b6040516001600160401b03871660248201525f906127c5908690620f42409060440160408051601f198184030181529190526020810180516001600160e01b031663a77c180760e01b179052613dbc565b60408051861515815282151560208201529192506001600160401b038916917f4cb00791c25fdf3067a4c38965975e97a425aa9cb0cf20a4b0e5a4d6afc1adbc910160405180910390a25050505050506110a66133f2565b612825612857565b6001600160a01b03811661284e57604051631e4fbdf760e01b81525f6004820152602401610b90565b6110a681613720565b6004546001600160a01b0316331461183c5760405163118cdaa760e01b8152336004820152602401610b90565b61288c613dda565b61183c60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90613e1a565b5f806128cb6040840160208501614717565b6001600160a01b0316336001600160a01b031614612918576128f36040840160208501614717565b604051630e3f688f60e41b81526001600160a01b039091166004820152602401610b90565b5f6129296060850160408601614717565b6001600160a01b03160361295057604051635f7f9b1760e01b815260040160405180910390fd5b60075f6129636080860160608701614717565b6001600160a01b0316815260208101919091526040015f205460ff166129b8576129936080840160608501614717565b604051638219f39160e01b81526001600160a01b039091166004820152602401610b90565b60095f6129cb60a0860160808701614717565b6001600160a01b0316815260208101919091526040015f205460ff16612a20576129fb60a0840160808501614717565b604051630a69d5af60e01b81526001600160a01b039091166004820152602401610b90565b5f612a316080850160608601614717565b9050806001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612a6f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a93919061500d565b9250612abc83612aab61018087016101608801614848565b6001600160401b0390811691161190565b15612af857612ad361018085016101608601614848565b6040516317d63c9360e21b81526001600160401b039091166004820152602401610b90565b612b0184613e21565b6001600160a01b0381166366e305fd612b1d6020870187614717565b6040516001600160e01b031960e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015612b5f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b839190615131565b612bb957612b946020850185614717565b604051634048d47560e01b81526001600160a01b039091166004820152602401610b90565b6001600160a01b038116638c4a5df5612bd66101a0870187614dc9565b612be861014089016101208a01614848565b612bfa6101608a016101408b01614848565b6040518563ffffffff1660e01b8152600401612c19949392919061514c565b5f6040518083038186803b158015612c2f575f5ffd5b505afa158015612c41573d5f5f3e3d5ffd5b505050505f816001600160a01b0316632a71222c6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612c82573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612ca6919061500d565b90505f826001600160a01b0316639636361b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612ce5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d09919061500d565b90506001600160401b0382161580612d2c5750621000006001600160401b038316115b80612d425750620100006001600160401b038216115b15612d73576040516306c4143d60e01b81526001600160401b03808416600483015282166024820152604401610b90565b8181612d8761016089016101408a01614848565b612d919190615083565b612d9c906002615083565b612da69190615180565b612db09043615083565b9350505050915091565b5f80806041849003612dee578435602086013560408701355f1a612de089828585613fca565b955095509550505050612df8565b505f915060029050825b93509350939050565b5f612e1461014083016101208401614848565b6001600160401b0316600c5f612e2d6020860186614717565b6001600160a01b0316815260208101919091526040015f90812090612e586080860160608701614717565b6001600160a01b03166001600160a01b031681526020019081526020015f2054612e82919061510b565b90505f612e956080840160608501614717565b6001600160a01b031663bd5fd65e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612ed0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612ef49190614d74565b612efe90836150c1565b90505f6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663bbe430de612f3d6020870187614717565b612f4d6080880160608901614717565b6040516001600160e01b031960e085901b1681526001600160a01b03928316600482015291166024820152604401602060405180830381865afa158015612f96573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612fba9190614d74565b905081811015612fe757604051634533b3f160e01b81526004810182905260248101839052604401610b90565b82600c5f612ff86020880188614717565b6001600160a01b0316815260208101919091526040015f908120906130236080880160608901614717565b6001600160a01b0316815260208101919091526040015f205550505050565b6130526040840160208501614717565b84546001600160a01b0319166001600160a01b039190911617845561307f61014084016101208501614848565b6003850180546001600160401b0392909216600160a01b0267ffffffffffffffff60a01b199092169190911790556130bf61012084016101008501615028565b60018501805460ff60e01b1961ffff93909316600160e81b029290921662ffffff60e01b1990921691909117600160e01b1790556131006020840184614717565b6002850180546001600160a01b03929092166001600160e01b031990921691909117600160a01b6001600160401b03851602179055613146610100840160e08501614848565b60028501805463ffffffff92909216600160e01b026001600160e01b0390921691909117905561317c6080840160608501614717565b6001850180546001600160a01b0319166001600160a01b03929092169190911790556131b4826112fc61016086016101408701614848565b6001850180546001600160401b0392909216600160a01b0267ffffffffffffffff60a01b199092169190911790556131f260a0840160808501614717565b6003850180546001600160a01b03929092166001600160a01b031990921691909117905583546001600160401b03909116600160a01b0267ffffffffffffffff60a01b199091161783555060c08101356001600160801b03908116600160801b0260a0909201351617600490910155565b600283015460018401545f91600160e01b900463ffffffff16908290600160a01b90046001600160401b039081169085161061329f575f6132bf565b60018601546132bf908590600160a01b90046001600160401b03166150a2565b6001600160401b03169050818110156132d6578091505b60038601545f906132f8908790600160a01b90046001600160401b03166150a2565b6004880154613320916001600160401b031690600160801b90046001600160801b03166150c1565b6004880154613342906001600160401b038916906001600160801b03166150c1565b61334c919061510b565b9050670de0b6b3a764000060018161336484876150c1565b61336e919061510b565b613378919061511e565b61338291906150ec565b979650505050505050565b60038201546133a5906001600160a01b031682614092565b6133ae8161421a565b6005830180545f906133ca9084906001600160801b03166151a9565b92506101000a8154816001600160801b0302191690836001600160801b031602179055505050565b61183c5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006128b3565b6001600160401b0381165f908152600e6020526040902080546001600160a01b0316613466576040516324000ae360e01b81526001600160401b0383166004820152602401610b90565b6001810154600160e01b900460ff1661349d57604051634ed3cf2760e01b81526001600160401b0383166004820152602401610b90565b919050565b600181015460405163752f23d160e11b81526001600160401b03841660048201525f9182916001600160a01b039091169063ea5e47a2906024016040805180830381865afa1580156134f6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061351a91906151c8565b6001600160401b0316915091506135378484612765868686613b2a565b50505050565b335f908152600160205260409020805460101161357d57805461356190600161510b565b604051631058200960e21b8152600401610b9091815260200190565b8054600181810183555f928352602080842090920180546001600160a01b039095166001600160a01b03199586168117909155835282825260408320805491820181558352912001805490911633179055565b5f6114998284615083565b6005810180546fffffffffffffffffffffffffffffffff19811690915560018201805460ff60e01b1916905560038201546001600160a01b039081165f908152600b602090815260408083208654909416835292905290812080546001600160801b039093169283929061365090849061510b565b9091555050600382015460028301546001600160a01b039081165f908152600c60209081526040808320600188015490941683529290529081208054600160a01b9093046001600160401b0316929091906136ac90849061511e565b90915550506040518181526001600160401b038416907f7e48ed48761c760c485db67c3a8c478e3a1d0bddd55925bb9d60db59650f84619060200160405180910390a2505050565b5f610a4e61370061424a565b8360405161190160f01b8152600281019290925260228201526042902090565b600480546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b606061379c7f0000000000000000000000000000000000000000000000000000000000000000614373565b905090565b606061379c7f0000000000000000000000000000000000000000000000000000000000000000614373565b60018101546040516337ef3a0560e11b81526001600160401b03841660048201525f9182916001600160a01b0390911690636fde740a90602401602060405180830381865afa158015613821573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613845919061500d565b60038401549091506001600160401b03600160a01b909104811690821610611499576003830154600160a01b90046001600160401b031661107c565b600181015460405163752f23d160e11b81526001600160401b03841660048201525f91829182916001600160a01b03169063ea5e47a2906024016040805180830381865afa1580156138d5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906138f991906151c8565b6001600160401b0316915091505f613912858484613b2a565b60058601549091506001600160801b0390811690821610613933575f61394c565b600585015461394c9082906001600160801b03166151ec565b6001600160801b03169695505050505050565b60038201546001600160a01b03165f818152600b60209081526040808320338452909152812054908184106139945781613996565b835b90506139a2818361511e565b6001600160a01b038481165f908152600b60209081526040808320338452909152808220939093558754909116815290812080548692906139e490849061510b565b909155505080841115613a0457613a04836139ff838761511e565b614092565b5050505050565b5f5f5f613a1886866143b0565b91509150815f03613a3c57838181613a3257613a326150d8565b0492505050611499565b818411613a5357613a5360038515026011186143cc565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b613ac883838360016143dd565b613af057604051635274afe760e01b81526001600160a01b0384166004820152602401610b90565b505050565b5f5f5f613b018661443f565b60405f8651602088018a8afa5f516020805196023d101590911698909750939550929350505050565b600283015460018401545f918291613b5a916001600160401b03600160a01b9182900481169291909104166150a2565b6001600160401b031690505f818410613b735781613b75565b835b6003870154613b949190600160a01b90046001600160401b03166150c1565b90505f818610613ba45781613ba6565b855b90505f670de0b6b3a7640000613bbc838561511e565b60048a0154613bdb9190600160801b90046001600160801b03166150c1565b60048a0154613bf49085906001600160801b03166150c1565b613bfe919061510b565b613c0891906150ec565b6005890154909150600160801b90046001600160801b03168111613c2c575f613c4b565b6005880154613c4b90600160801b90046001600160801b0316826151ec565b98975050505050505050565b60058201545f906001600160801b0390811690831610613c845760058301546001600160801b0316613c86565b815b9050806001600160801b03165f03613c9e5750505050565b6005830180548291905f90613cbd9084906001600160801b03166151ec565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550808360050160108282829054906101000a90046001600160801b0316613d0791906151a9565b82546101009290920a6001600160801b0381810219909316918316021790915560038501546001600160a01b039081165f908152600b6020908152604080832060028a015490941683529290529081208054928516935091613d6a90849061510b565b90915550506040516001600160801b03821681526001600160401b038516907fe97582f196257f84475033ff2e3013a5a61cbee0fcb477b3ba090794dbb5cd199060200160405180910390a250505050565b5f613dc68361443f565b5f5f8351602085015f8888f1949350505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561183c57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b613e3361014082016101208301614848565b6001600160401b03161580613e605750613e5561016082016101408301614848565b6001600160401b0316155b15613e7e576040516361099b6760e11b815260040160405180910390fd5b60a081013563ffffffff613e9a61016084016101408501614848565b6001600160401b03161180613ecb575063ffffffff613ec0610100840160e08501614848565b6001600160401b0316115b80613edc57506001600160801b0381115b80613f3657506001600160801b03613efc61016084016101408501614848565b6001600160401b0316613f1761014085016101208601614848565b613f2a906001600160401b0316846150c1565b613f3491906150c1565b115b15613f54576040516353db8d6360e11b815260040160405180910390fd5b808260c001351115613f79576040516379f0cedf60e01b815260040160405180910390fd5b612710613f8e61012084016101008501615028565b61ffff1611156119f357613faa61012083016101008401615028565b604051634458ad5d60e01b815261ffff9091166004820152602401610b90565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561400357505f91506003905082614088565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015614054573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661407f57505f925060019150829050614088565b92505f91508190505b9450945094915050565b6001600160a01b0382165f818152600a60205260408082205490516370a0823160e01b81523060048201528593919291906370a0823190602401602060405180830381865afa1580156140e7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061410b9190614d74565b905081811015614138576040516352653f5760e01b81526004810182905260248101839052604401610b90565b61414d6001600160a01b038416333087614493565b6040516370a0823160e01b81523060048201525f9082906001600160a01b038616906370a0823190602401602060405180830381865afa158015614193573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906141b79190614d74565b6141c1919061511e565b90508481146141ed57604051638dd9f09560e01b81526004810182905260248101869052604401610b90565b6141f7858461510b565b6001600160a01b039096165f908152600a60205260409020959095555050505050565b5f6001600160801b038211156142465760405163c16f674760e01b815260048101839052602401610b90565b5090565b5f306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480156142a257507f000000000000000000000000000000000000000000000000000000000000000046145b156142cc57507f000000000000000000000000000000000000000000000000000000000000000090565b61379c604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60605f61437f836144c9565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316614433578383151615614427573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f611388603f6144508460406150c1565b61445a91906150ec565b614464919061510b565b9050805a10156119f3575a604051632bedaec960e01b8152600481019190915260248101829052604401610b90565b6144a18484848460016144f0565b61353757604051635274afe760e01b81526001600160a01b0385166004820152602401610b90565b5f60ff8216601f811115610a4e57604051632cd44ac360e21b815260040160405180910390fd5b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f5114831661454c578383151615614540573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5080545f8255905f5260205f209061183c91906145b1565b60405180604001604052805f6001600160a01b031681526020016145ac604051806040016040528060608152602001606081525090565b905290565b5f5b80821115613af0576145c78184015f6145cf565b6001016145b3565b5080546145db90614d42565b5f825580601f106145ea575050565b601f0160209004905f5260205f209061183c91905f5b80821115613af0575f81840155600101614600565b6001600160a01b03811681146110a6575f5ffd5b5f5f6040838503121561463a575f5ffd5b823561464581614615565b9150602083013561465581614615565b809150509250929050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f8151604084526146a26040850182614660565b60208481015186830387830152805180845292935081019181840191600582901b8501015f5b828110156146f957601f198683030184526146e4828651614660565b602095860195949094019391506001016146c8565b50979650505050505050565b602081525f611499602083018461468e565b5f60208284031215614727575f5ffd5b813561149981614615565b80151581146110a6575f5ffd5b5f5f60408385031215614750575f5ffd5b823561475b81614615565b9150602083013561465581614732565b5f6101c0828403121561477c575f5ffd5b50919050565b5f5f83601f840112614792575f5ffd5b5081356001600160401b038111156147a8575f5ffd5b6020830191508360208285010111156147bf575f5ffd5b9250929050565b5f5f5f5f606085870312156147d9575f5ffd5b84356001600160401b038111156147ee575f5ffd5b6147fa8782880161476b565b94505060208501356001600160401b03811115614815575f5ffd5b61482187828801614782565b9598909750949560400135949350505050565b6001600160401b03811681146110a6575f5ffd5b5f60208284031215614858575f5ffd5b813561149981614834565b5f5f83601f840112614873575f5ffd5b5081356001600160401b03811115614889575f5ffd5b6020830191508360208260051b85010111156147bf575f5ffd5b5f5f5f5f5f606086880312156148b7575f5ffd5b85356148c281614615565b945060208601356001600160401b038111156148dc575f5ffd5b6148e888828901614782565b90955093505060408601356001600160401b03811115614906575f5ffd5b61491288828901614863565b969995985093965092949392505050565b5f60208284031215614933575f5ffd5b81356001600160401b03811115614948575f5ffd5b61107c8482850161476b565b602080825282518282018190525f918401906040840190835b818110156149945783516001600160a01b031683526020938401939092019160010161496d565b509095945050505050565b60ff60f81b8816815260e060208201525f6149bd60e0830189614660565b82810360408401526149cf8189614660565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015614a24578351835260209384019390920191600101614a06565b50909b9a5050505050505050505050565b5f5f60408385031215614a46575f5ffd5b8235614a5181614834565b946020939093013593505050565b5f5f5f60608486031215614a71575f5ffd5b8335614a7c81614615565b95602085013595506040909401359392505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b82811015614b0857868503603f19018452815180516001600160a01b03168652602090810151604091870182905290614af29087018261468e565b9550506020938401939190910190600101614ab7565b50929695505050505050565b5f5f60208385031215614b25575f5ffd5b82356001600160401b03811115614b3a575f5ffd5b614b4685828601614863565b90969095509350505050565b80516001600160a01b031682526020810151614b7960208401826001600160401b03169052565b506040810151614b9460408401826001600160a01b03169052565b506060810151614baf60608401826001600160401b03169052565b506080810151614bc3608084018215159052565b5060a0810151614bd960a084018261ffff169052565b5060c0810151614bf460c08401826001600160a01b03169052565b5060e0810151614c0f60e08401826001600160401b03169052565b50610100810151614c2961010084018263ffffffff169052565b50610120810151614c466101208401826001600160a01b03169052565b50610140810151614c636101408401826001600160401b03169052565b50610160810151614c806101608401826001600160801b03169052565b50610180810151614c9d6101808401826001600160801b03169052565b506101a0810151614cba6101a08401826001600160801b03169052565b506101c0810151613af06101c08401826001600160801b03169052565b602080825282518282018190525f918401906040840190835b818110156149945783516001600160401b03815116845260208101519050614d1b6020850182614b52565b50602093909301926102009290920191600101614cf0565b6101e08101610a4e8284614b52565b600181811c90821680614d5657607f821691505b60208210810361477c57634e487b7160e01b5f52602260045260245ffd5b5f60208284031215614d84575f5ffd5b5051919050565b634e487b7160e01b5f52601160045260245ffd5b5f6001600160401b0382166001600160401b038103614dc057614dc0614d8b565b60010192915050565b5f5f8335601e19843603018112614dde575f5ffd5b8301803591506001600160401b03821115614df7575f5ffd5b6020019150368190038213156147bf575f5ffd5b6001600160401b03831681526040602082015260018060a01b03825116604082015260018060a01b03602083015116606082015260018060a01b0360408301511660808201526001600160401b0360608301511660a08201526001600160401b0360808301511660c08201525f60a083015160c060e0840152614e92610100840182614660565b95945050505050565b634e487b7160e01b5f52604160045260245ffd5b601f821115613af05782821115613af057805f5260205f20601f840160051c6020851015614eda57505f5b90810190601f840160051c035f5b81811015614efd575f83820155600101614ee8565b505050505050565b6001600160401b03831115614f1c57614f1c614e9b565b614f3083614f2a8354614d42565b83614eaf565b5f601f841160018114614f61575f8515614f4a5750838201355b5f19600387901b1c1916600186901b178355613a04565b5f83815260208120601f198716915b82811015614f905786850135825560209485019460019092019101614f70565b5086821015614fac575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b634e487b7160e01b5f52603260045260245ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b602081525f61107c602083018486614fd2565b5f6020828403121561501d575f5ffd5b815161149981614834565b5f60208284031215615038575f5ffd5b813561ffff81168114611499575f5ffd5b818382375f9101908152919050565b5f81518060208401855e5f93019283525090919050565b5f61107c61507d8386615058565b84615058565b6001600160401b038181168382160190811115610a4e57610a4e614d8b565b6001600160401b038281168282160390811115610a4e57610a4e614d8b565b8082028115828204841417610a4e57610a4e614d8b565b634e487b7160e01b5f52601260045260245ffd5b5f8261510657634e487b7160e01b5f52601260045260245ffd5b500490565b80820180821115610a4e57610a4e614d8b565b81810381811115610a4e57610a4e614d8b565b5f60208284031215615141575f5ffd5b815161149981614732565b606081525f61515f606083018688614fd2565b6001600160401b039485166020840152929093166040909101529392505050565b6001600160401b0381811683821602908116908181146151a2576151a2614d8b565b5092915050565b6001600160801b038181168382160190811115610a4e57610a4e614d8b565b5f5f604083850312156151d9575f5ffd5b8251602084015190925061465581614834565b6001600160801b038281168282160390811115610a4e57610a4e614d8b56' as const
