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
        "internalType": "address",
        "name": "governor",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
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
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "Market_KindNotListed",
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
            "internalType": "address",
            "name": "operator",
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
            "internalType": "uint64",
            "name": "unitsMax",
            "type": "uint64"
          },
          {
            "internalType": "Period",
            "name": "openedPeriod",
            "type": "uint64"
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
            "internalType": "uint256",
            "name": "escrow",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "paid",
            "type": "uint256"
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
                "internalType": "address",
                "name": "operator",
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
                "internalType": "uint64",
                "name": "unitsMax",
                "type": "uint64"
              },
              {
                "internalType": "Period",
                "name": "openedPeriod",
                "type": "uint64"
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
                "internalType": "uint256",
                "name": "escrow",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
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
  }
] as const

/** Creation code, without constructor arguments. */
export const marketBytecode = '0x610180604052348015610010575f5ffd5b50604051613c1e380380613c1e83398101604081905261002f9161020d565b6040805180820182526012815271139d5419595c94dd1858dac813585c9ad95d60721b602080830191909152825180840190935260018352603160f81b9083015290826001600160a01b0381166100a057604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b6100a981610168565b506100b3826101b9565b610120526100c0816101b9565b61014052815160208084019190912060e052815190820120610100524660a05261014c60e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c052506001600160a01b0316610160526102a0565b600380546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b5f5f829050601f815111156101e3578260405163305a27a960e01b81526004016100979190610245565b80516101ee8261027a565b179392505050565b6001600160a01b038116811461020a575f5ffd5b50565b5f5f6040838503121561021e575f5ffd5b8251610229816101f6565b602084015190925061023a816101f6565b809150509250929050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561029a575f198160200360031b1b821691505b50919050565b60805160a05160c05160e0516101005161012051610140516101605161391c6103025f395f818161020e015261288301525f61219601525f61216601525f612aa601525f612a7e01525f6129d901525f612a0301525f612a2d015261391c5ff3fe608060405234801561000f575f5ffd5b50600436106101dc575f3560e01c8063776618fa11610109578063ca5fc2a21161009e578063df18e0471161006e578063df18e047146105da578063f2fde38b146105f9578063f7888aec1461060c578063f95dc10514610636575f5ffd5b8063ca5fc2a21461046d578063d32b53661461048d578063d4e135c4146104a0578063db79c507146105d2575f5ffd5b806396f76a58116100d957806396f76a5814610412578063a5218b3c14610432578063af260be41461043a578063bc5fc59714610442575f5ffd5b8063776618fa146103a957806384b0196e146103d35780638ce5ae91146103ee5780638da5cb5b14610401575f5ffd5b80634b9ba4461161017f5780636b4b716f1161014f5780636b4b716f14610337578063715018a61461035957806374ea8f7f1461036157806374f9a3d914610389575f5ffd5b80634b9ba446146102eb5780634ba3a0a9146102fe57806351cff8d91461031157806354342cc414610324575f5ffd5b806337d9462f116101ba57806337d9462f1461027a57806338413a1d146102b05780633d09a69c146102c35780634a4f1c71146102d8575f5ffd5b806308631f9d146101e0578063135c404e146102095780631eeb82c614610248575b5f5ffd5b6101f36101ee366004612f1e565b61063f565b6040516102009190612ffa565b60405180910390f35b6102307f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610200565b61026a61025636600461300c565b60066020525f908152604090205460ff1681565b6040519015158152602001610200565b6102a261028836600461300c565b6001600160a01b03165f908152600e602052604090205490565b604051908152602001610200565b61026a6102be36600461300c565b6107ed565b6102d66102d1366004613034565b61086c565b005b6102a26102e6366004613077565b6108d3565b6102d66102f93660046130bc565b610a22565b6102d661030c36600461311b565b610a47565b6102d661031f36600461300c565b610bfa565b6102d66103323660046130bc565b610e16565b61026a61034536600461300c565b60076020525f908152604090205460ff1681565b6102d661107f565b6102a261036f36600461300c565b6001600160a01b03165f9081526020819052604090205490565b61039c61039736600461300c565b611092565b60405161020091906131c8565b6102a26103b7366004612f1e565b600a60209081525f928352604080842090915290825290205481565b6103db611105565b6040516102009796959493929190613213565b6102d66103fc3660046132a9565b611147565b6003546001600160a01b0316610230565b6104256104203660046132d3565b6111b5565b6040516102009190613305565b6102a2600881565b6102a2601081565b610455610450366004613388565b611466565b6040516001600160401b039091168152602001610200565b61048061047b3660046132d3565b611991565b60405161020091906134dc565b6102d661049b366004613034565b611c29565b6105c56104ae3660046130bc565b60408051610160810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810191909152506001600160401b039081165f908152600c602090815260409182902082516101608101845281546001600160a01b039081168252600183015481169382019390935260028201548316938101939093526003810154909116606083015260048101546080830152600581015480841660a0840152600160401b8104841660c0840152600160801b810490931660e0830152600160c01b90920460ff161515610100820152600682015461012082015260079091015461014082015290565b6040516102009190613538565b6102a2605081565b6102a26105e836600461300c565b60086020525f908152604090205481565b6102d661060736600461300c565b611c88565b6102a261061a366004612f1e565b600960209081525f928352604080842090915290825290205481565b6102a261010081565b60408051808201909152606080825260208201526001600160a01b038084165f9081526002602090815260408083209386168352929052819020815180830190925280548290829061069090613547565b80601f01602080910402602001604051908101604052809291908181526020018280546106bc90613547565b80156107075780601f106106de57610100808354040283529160200191610707565b820191905f5260205f20905b8154815290600101906020018083116106ea57829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b828210156107dc578382905f5260205f2001805461075190613547565b80601f016020809104026020016040519081016040528092919081815260200182805461077d90613547565b80156107c85780601f1061079f576101008083540402835291602001916107c8565b820191905f5260205f20905b8154815290600101906020018083116107ab57829003601f168201915b505050505081526020019060010190610734565b505050508152505090505b92915050565b6001600160a01b0381165f818152600860205260408082205490516370a0823160e01b8152306004820152919290916370a0823190602401602060405180830381865afa158015610840573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108649190613579565b101592915050565b610874611cc2565b6001600160a01b0382165f81815260066020908152604091829020805460ff191685151590811790915591519182527f87299d72b33136c40b6c6f0a1241a9c8f89874791ee771864200bdf12b4afbd291015b60405180910390a25050565b5f6107e77fcb81bfcdec5aa61040372a8944cd36ddeddf3652d44d15a07afdd60a5f40bf93610905602085018561300c565b610915604086016020870161300c565b610925606087016040880161300c565b610935608088016060890161300c565b608088013561094a60c08a0160a08b016130bc565b61095a60e08b0160c08c016130bc565b61096b6101008c0160e08d016130bc565b6101008c013561097f6101208e018e613590565b60405161098d9291906135d2565b60408051918290038220602083019c909c526001600160a01b039a8b1690820152978916606089015295881660808801529690931660a086015260c08501919091526001600160401b0390811660e08501529081166101008401529092166101208201526101408101919091526101608101919091526101800160405160208183030381529060405280519060200120611cef565b610a2a611d1b565b610a3c81610a3783611d50565b611dd6565b610a44611f66565b50565b82801580610a555750605081115b15610a7b5760405163085f57f760e21b8152600481018290526024015b60405180910390fd5b6008821115610aa05760405163f91608ef60e01b815260048101839052602401610a72565b335f9081526002602090815260408083206001600160a01b038a168452909152902080548190610acf90613547565b90505f03610ae057610ae087611f90565b80610aec86888361364b565b50610afa600182015f612e52565b5f5b83811015610ba3575f858583818110610b1757610b17613705565b9050602002810190610b299190613590565b915050610100811115610b5257604051633a62e0f760e21b815260048101829052602401610a72565b82600101868684818110610b6857610b68613705565b9050602002810190610b7a9190613590565b82546001810184555f938452602090932090920191610b99918361364b565b5050600101610afc565b50866001600160a01b0316336001600160a01b03167f7aa7e8eeabde0668eea5330d7591a29fb2b728a1d13af60cbdc725b1f9b238c88888604051610be9929190613741565b60405180910390a350505050505050565b610c02611d1b565b6001600160a01b0381165f90815260096020908152604080832033845290915281205490819003610c46576040516320a68a1760e21b815260040160405180910390fd5b6001600160a01b0382165f818152600860205260408082205490516370a0823160e01b81523060048201529092906370a0823190602401602060405180830381865afa158015610c98573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610cbc9190613579565b90505f828210610ccc5783610cd7565b610cd7848385612023565b6001600160a01b0386165f9081526009602090815260408083203384529091528120559050610d068484613768565b6001600160a01b0386165f81815260086020908152604091829020939093555183815233927fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb910160405180910390a3610d6a6001600160a01b03861633836120d4565b6040516370a0823160e01b81523060048201525f906001600160a01b038716906370a0823190602401602060405180830381865afa158015610dae573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610dd29190613579565b610ddc9084613768565b905081811115610e095760405163fbc7e5cb60e01b81526004810182905260248101839052604401610a72565b5050505050610a44611f66565b610e1e611d1b565b5f610e2882611d50565b9050610e348282611dd6565b80545f906001600160a01b0316331480610ed4575060028201546040805162c080c360e31b81529051610ed4926001600160a01b03169163060406189160048083019260209291908290030181865afa158015610e93573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610eb7919061377b565b60058401546001600160401b03600160801b909104811691161190565b80610ef8575060018201546001600160a01b031633148015610ef857506006820154155b905080610f2357604051635012071760e01b81526001600160401b0384166004820152602401610a72565b6006820180545f9182905560058401805460ff60c01b1916905560038401546001600160a01b039081168352600960209081526040808520875490931685529190528220805491928392610f78908490613796565b9091555050600583015460018401546001600160a01b039081165f908152600a602090815260408083206002890154909416835292905290812080546001600160401b0390931692909190610fce908490613768565b90915550506040518181526001600160401b038516907f7e48ed48761c760c485db67c3a8c478e3a1d0bddd55925bb9d60db59650f84619060200160405180910390a2600283015460405163a77c180760e01b81526001600160401b03861660048201526001600160a01b039091169063a77c1807906024015f604051808303815f87803b15801561105e575f5ffd5b505af1158015611070573d5f5f3e3d5ffd5b50505050505050610a44611f66565b611087611cc2565b6110905f61210e565b565b6001600160a01b0381165f908152600160209081526040918290208054835181840281018401909452808452606093928301828280156110f957602002820191905f5260205f20905b81546001600160a01b031681526001909101906020018083116110db575b50505050509050919050565b5f6060805f5f5f606061111661215f565b61111e61218f565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b61114f611d1b565b5f61115983611d50565b905061116581836121ba565b826001600160401b03167f828ea550198675e01011a31ad8093341911fd788a6770cfda25ab933e336df43836040516111a091815260200190565b60405180910390a2506111b1611f66565b5050565b6001600160a01b0383165f9081526020819052604081208054606092906111dc8587613796565b106111e85781546111f2565b6111f28486613796565b9050848111611201575f61120b565b61120b8582613768565b6001600160401b03811115611222576112226135e1565b60405190808252806020026020018201604052801561125b57816020015b611248612e6a565b8152602001906001900390816112405790505b5092505f5b835181101561145c575f836112758389613796565b8154811061128557611285613705565b5f9182526020808320909101546040805180820182526001600160a01b0392831680825280865260028552828620938e1686529284529381902081518083019092528054929550928401929091829082906112df90613547565b80601f016020809104026020016040519081016040528092919081815260200182805461130b90613547565b80156113565780601f1061132d57610100808354040283529160200191611356565b820191905f5260205f20905b81548152906001019060200180831161133957829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b8282101561142b578382905f5260205f200180546113a090613547565b80601f01602080910402602001604051908101604052809291908181526020018280546113cc90613547565b80156114175780601f106113ee57610100808354040283529160200191611417565b820191905f5260205f20905b8154815290600101906020018083116113fa57829003601f168201915b505050505081526020019060010190611383565b505050508152505081525085838151811061144857611448613705565b602090810291909101015250600101611260565b5050509392505050565b5f61146f611d1b565b5f6114798661235e565b90505f611485876108d3565b5f818152600d602052604090205490915060ff16156114b75760405163809e107160e01b815260040160405180910390fd5b6114cf6114c7602089018961300c565b828888612701565b6114ec57604051632fdf6e7f60e21b815260040160405180910390fd5b5f818152600d60205260409020805460ff1916600117905561150d87612773565b600b80545f90611525906001600160401b03166137a9565b91906101000a8154816001600160401b0302191690836001600160401b03160217905592505f611567838960c001602081019061156291906130bc565b6129c2565b6001600160401b0385165f908152600c6020908152604091829020929350611593918b01908b0161300c565b81546001600160a01b0319166001600160a01b03919091161781556115bb60208a018a61300c565b6001820180546001600160a01b0319166001600160a01b03929092169190911790556115ed60608a0160408b0161300c565b6002820180546001600160a01b0319166001600160a01b039290921691909117905561161f60808a0160608b0161300c565b6003820180546001600160a01b0319166001600160a01b03929092169190911790556080890135600482015561165b60c08a0160a08b016130bc565b600582018054600160c01b6001600160401b039384166fffffffffffffffffffffffffffffffff1990921691909117600160401b888516021768ffffffffffffffffff60801b1916600160801b9386169390930260ff60c01b191692909217919091179055600e5f6116d360408c0160208d0161300c565b6001600160a01b0316815260208082019290925260409081015f9081208054600181018255908252908390206004820401805460039092166008026101000a6001600160401b0381810219909316928a160291909117905561173a91908b01908b0161300c565b6001600160a01b031661175060208b018b61300c565b6001600160a01b0316146117c457600e5f61176e60208c018c61300c565b6001600160a01b031681526020808201929092526040015f90812080546001810182559082529190206004820401805460039092166008026101000a6001600160401b0381810219909316928816029190911790555b6117d160208a018a61300c565b6001600160a01b03166117ea60408b0160208c0161300c565b6001600160a01b03166001600160401b0387167f55aced6dcc95c72ce5b0fa867bcca30e052cfcd742cac3cc217aa5d24a21981d61182e60608e0160408f0161300c565b6040516001600160a01b03909116815260200160405180910390a485156118595761185981876121ba565b61186960608a0160408b0161300c565b6001600160a01b031663f4de488b866040518060a001604052808d6020016020810190611896919061300c565b6001600160a01b031681526020908101906118b3908f018f61300c565b6001600160a01b031681526020018d60a00160208101906118d491906130bc565b6001600160401b039081168252871660208201526040016118f96101208f018f613590565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050509152506040516001600160e01b031960e085901b1681526119509291906004016137d3565b5f604051808303815f87803b158015611967575f5ffd5b505af1158015611979573d5f5f3e3d5ffd5b5050505050505050611989611f66565b949350505050565b6001600160a01b0383165f908152600e602052604081208054606092906119b88587613796565b106119c45781546119ce565b6119ce8486613796565b90508481116119dd575f6119e7565b6119e78582613768565b6001600160401b038111156119fe576119fe6135e1565b604051908082528060200260200182016040528015611a9c57816020015b6040805180820182525f8082528251610160810184528181526020818101839052938101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810191909152611a899282015290565b815260200190600190039081611a1c5790505b5092505f5b835181101561145c576040518060400160405280848389611ac29190613796565b81548110611ad257611ad2613705565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03168152602001600c5f86858b611b179190613796565b81548110611b2757611b27613705565b5f9182526020808320600480840490910154600393841660080261010090810a9091046001600160401b03908116875286840197909752604095860190942085516101608101875281546001600160a01b039081168252600183015481169482019490945260028201548416968101969096529283015490911660608501528101546080840152600581015480851660a0850152600160401b8104851660c0850152600160801b810490941660e0840152600160c01b90930460ff16151590820152600682015461012082015260079091015461014082015290528451859083908110611c1657611c16613705565b6020908102919091010152600101611aa1565b611c31611cc2565b6001600160a01b0382165f81815260076020908152604091829020805460ff191685151590811790915591519182527f06b231438cb506a417c7d57a66471c9d8a7dab1e1f72885326aa38711da91b5691016108c7565b611c90611cc2565b6001600160a01b038116611cb957604051631e4fbdf760e01b81525f6004820152602401610a72565b610a448161210e565b6003546001600160a01b031633146110905760405163118cdaa760e01b8152336004820152602401610a72565b5f6107e7611cfb6129cd565b8360405161190160f01b8152600281019290925260228201526042902090565b611d23612af6565b61109060017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612b36565b6001600160401b0381165f908152600c6020526040902080546001600160a01b0316611d9a576040516324000ae360e01b81526001600160401b0383166004820152602401610a72565b6005810154600160c01b900460ff16611dd157604051634ed3cf2760e01b81526001600160401b0383166004820152602401610a72565b919050565b60028101546040516366b0bd0d60e11b81526001600160401b03841660048201525f916001600160a01b03169063cd617a1a90602401602060405180830381865afa158015611e27573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e4b9190613579565b90505f8260070154670de0b6b3a7640000846004015484611e6c9190613850565b611e76919061387b565b611e809190613768565b90505f83600601548210611e98578360060154611e9a565b815b9050805f03611eaa575050505050565b80846006015f828254611ebd9190613768565b9250508190555080846007015f828254611ed79190613796565b909155505060038401546001600160a01b039081165f908152600960209081526040808320600189015490941683529290529081208054839290611f1c908490613796565b90915550506040518181526001600160401b038616907fe97582f196257f84475033ff2e3013a5a61cbee0fcb477b3ba090794dbb5cd199060200160405180910390a25050505050565b6110905f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00611d4a565b335f9081526001602052604090208054601011611fd0578054611fb4906001613796565b604051631058200960e21b8152600401610a7291815260200190565b8054600181810183555f928352602080842090920180546001600160a01b039095166001600160a01b03199586168117909155835282825260408320805491820181558352912001805490911633179055565b5f5f5f6120308686612b3d565b91509150815f036120545783818161204a5761204a613867565b04925050506120cd565b81841161206b5761206b6003851502601118612b59565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150505b9392505050565b6120e18383836001612b6a565b61210957604051635274afe760e01b81526001600160a01b0384166004820152602401610a72565b505050565b600380546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b606061218a7f0000000000000000000000000000000000000000000000000000000000000000612bcc565b905090565b606061218a7f0000000000000000000000000000000000000000000000000000000000000000612bcc565b60038201546001600160a01b03165f818152600860205260408082205490516370a0823160e01b815230600482015290919083906370a0823190602401602060405180830381865afa158015612212573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122369190613579565b905081811015612263576040516352653f5760e01b81526004810182905260248101839052604401610a72565b6122786001600160a01b038416333087612c09565b6040516370a0823160e01b81523060048201525f9082906001600160a01b038616906370a0823190602401602060405180830381865afa1580156122be573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122e29190613579565b6122ec9190613768565b905084811461231857604051638dd9f09560e01b81526004810182905260248101869052604401610a72565b84866006015f82825461232b9190613796565b9091555061233b90508584613796565b6001600160a01b039094165f908152600860205260409020939093555050505050565b5f61236f604083016020840161300c565b6001600160a01b0316336001600160a01b0316146123bc57612397604083016020840161300c565b604051630e3f688f60e41b81526001600160a01b039091166004820152602401610a72565b60065f6123cf606085016040860161300c565b6001600160a01b0316815260208101919091526040015f205460ff16612424576123ff606083016040840161300c565b604051638219f39160e01b81526001600160a01b039091166004820152602401610a72565b60075f612437608085016060860161300c565b6001600160a01b0316815260208101919091526040015f205460ff1661248c57612467608083016060840161300c565b604051630a69d5af60e01b81526001600160a01b039091166004820152602401610a72565b5f61249d606084016040850161300c565b9050806001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156124db573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124ff919061377b565b915061252782612516610100860160e087016130bc565b6001600160401b0390811691161190565b156125625761253d610100840160e085016130bc565b6040516317d63c9360e21b81526001600160401b039091166004820152602401610a72565b61257260c0840160a085016130bc565b6001600160401b0316158061259d575061259260e0840160c085016130bc565b6001600160401b0316155b156125bb576040516361099b6760e11b815260040160405180910390fd5b6001600160a01b0381166366e305fd6125d7602086018661300c565b6040516001600160e01b031960e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015612619573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061263d919061389a565b6126735761264e602084018461300c565b604051634048d47560e01b81526001600160a01b039091166004820152602401610a72565b6001600160a01b038116638c4a5df5612690610120860186613590565b6126a060c0880160a089016130bc565b6126b060e0890160c08a016130bc565b6040518563ffffffff1660e01b81526004016126cf94939291906138b5565b5f6040518083038186803b1580156126e5575f5ffd5b505afa1580156126f7573d5f5f3e3d5ffd5b5050505050919050565b5f846001600160a01b03163b5f03612760575f5f612720868686612c45565b5090925090505f816003811115612739576127396138e9565b1480156127575750866001600160a01b0316826001600160a01b0316145b92505050611989565b61276c85858585612c8c565b9050611989565b5f61278460c0830160a084016130bc565b6001600160401b0316600a5f61279d602086018661300c565b6001600160a01b03166001600160a01b031681526020019081526020015f205f8460400160208101906127d0919061300c565b6001600160a01b03166001600160a01b031681526020019081526020015f20546127fa9190613796565b90505f61280d606084016040850161300c565b6001600160a01b031663bd5fd65e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612848573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061286c9190613579565b6128769083613850565b90505f6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663bbe430de6128b5602087018761300c565b6128c5606088016040890161300c565b6040516001600160e01b031960e085901b1681526001600160a01b03928316600482015291166024820152604401602060405180830381865afa15801561290e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129329190613579565b90508181101561295f57604051634533b3f160e01b81526004810182905260248101839052604401610a72565b82600a5f612970602088018861300c565b6001600160a01b03166001600160a01b031681526020019081526020015f205f8660400160208101906129a3919061300c565b6001600160a01b0316815260208101919091526040015f205550505050565b5f6120cd82846138fd565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015612a2557507f000000000000000000000000000000000000000000000000000000000000000046145b15612a4f57507f000000000000000000000000000000000000000000000000000000000000000090565b61218a604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561109057604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316612bc0578383151615612bb4573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b60605f612bd883612cf6565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b612c17848484846001612d1d565b612c3f57604051635274afe760e01b81526001600160a01b0385166004820152602401610a72565b50505050565b5f80806041849003612c79578435602086013560408701355f1a612c6b89828585612d8a565b955095509550505050612c83565b505f915060029050825b93509350939050565b60408051630b135d3f60e11b808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f60ff8216601f8111156107e757604051632cd44ac360e21b815260040160405180910390fd5b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316612d79578383151615612d6d573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115612dc357505f91506003905082612e48565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015612e14573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116612e3f57505f925060019150829050612e48565b92505f91508190505b9450945094915050565b5080545f8255905f5260205f20906110909190612ea6565b60405180604001604052805f6001600160a01b03168152602001612ea1604051806040016040528060608152602001606081525090565b905290565b5f5b8082111561210957612ebc8184015f612ec4565b600101612ea8565b508054612ed090613547565b5f825580601f10612edf575050565b601f0160209004905f5260205f209061109091905f5b80821115612109575f81840155600101612ef5565b6001600160a01b0381168114610a44575f5ffd5b5f5f60408385031215612f2f575f5ffd5b8235612f3a81612f0a565b91506020830135612f4a81612f0a565b809150509250929050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f815160408452612f976040850182612f55565b60208481015186830387830152805180845292935081019181840191600582901b8501015f5b82811015612fee57601f19868303018452612fd9828651612f55565b60209586019594909401939150600101612fbd565b50979650505050505050565b602081525f6120cd6020830184612f83565b5f6020828403121561301c575f5ffd5b81356120cd81612f0a565b8015158114610a44575f5ffd5b5f5f60408385031215613045575f5ffd5b823561305081612f0a565b91506020830135612f4a81613027565b5f6101408284031215613071575f5ffd5b50919050565b5f60208284031215613087575f5ffd5b81356001600160401b0381111561309c575f5ffd5b61198984828501613060565b6001600160401b0381168114610a44575f5ffd5b5f602082840312156130cc575f5ffd5b81356120cd816130a8565b5f5f83601f8401126130e7575f5ffd5b5081356001600160401b038111156130fd575f5ffd5b602083019150836020828501011115613114575f5ffd5b9250929050565b5f5f5f5f5f6060868803121561312f575f5ffd5b853561313a81612f0a565b945060208601356001600160401b03811115613154575f5ffd5b613160888289016130d7565b90955093505060408601356001600160401b0381111561317e575f5ffd5b8601601f8101881361318e575f5ffd5b80356001600160401b038111156131a3575f5ffd5b8860208260051b84010111156131b7575f5ffd5b959894975092955050506020019190565b602080825282518282018190525f918401906040840190835b818110156132085783516001600160a01b03168352602093840193909201916001016131e1565b509095945050505050565b60ff60f81b8816815260e060208201525f61323160e0830189612f55565b82810360408401526132438189612f55565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b8181101561329857835183526020938401939092019160010161327a565b50909b9a5050505050505050505050565b5f5f604083850312156132ba575f5ffd5b82356132c5816130a8565b946020939093013593505050565b5f5f5f606084860312156132e5575f5ffd5b83356132f081612f0a565b95602085013595506040909401359392505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b8281101561337c57868503603f19018452815180516001600160a01b0316865260209081015160409187018290529061336690870182612f83565b955050602093840193919091019060010161332b565b50929695505050505050565b5f5f5f5f6060858703121561339b575f5ffd5b84356001600160401b038111156133b0575f5ffd5b6133bc87828801613060565b94505060208501356001600160401b038111156133d7575f5ffd5b6133e3878288016130d7565b9598909750949560400135949350505050565b80516001600160a01b03168252602081015161341d60208401826001600160a01b03169052565b50604081015161343860408401826001600160a01b03169052565b50606081015161345360608401826001600160a01b03169052565b506080810151608083015260a081015161347860a08401826001600160401b03169052565b5060c081015161349360c08401826001600160401b03169052565b5060e08101516134ae60e08401826001600160401b03169052565b506101008101516134c461010084018215159052565b50610120818101519083015261014090810151910152565b602080825282518282018190525f918401906040840190835b818110156132085783516001600160401b0381511684526020810151905061352060208501826133f6565b506020939093019261018092909201916001016134f5565b61016081016107e782846133f6565b600181811c9082168061355b57607f821691505b60208210810361307157634e487b7160e01b5f52602260045260245ffd5b5f60208284031215613589575f5ffd5b5051919050565b5f5f8335601e198436030181126135a5575f5ffd5b8301803591506001600160401b038211156135be575f5ffd5b602001915036819003821315613114575f5ffd5b818382375f9101908152919050565b634e487b7160e01b5f52604160045260245ffd5b601f821115612109578282111561210957805f5260205f20601f840160051c602085101561362057505f5b90810190601f840160051c035f5b81811015613643575f8382015560010161362e565b505050505050565b6001600160401b03831115613662576136626135e1565b613676836136708354613547565b836135f5565b5f601f8411600181146136a7575f85156136905750838201355b5f19600387901b1c1916600186901b1783556136fe565b5f83815260208120601f198716915b828110156136d657868501358255602094850194600190920191016136b6565b50868210156136f2575f1960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b634e487b7160e01b5f52603260045260245ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b602081525f611989602083018486613719565b634e487b7160e01b5f52601160045260245ffd5b818103818111156107e7576107e7613754565b5f6020828403121561378b575f5ffd5b81516120cd816130a8565b808201808211156107e7576107e7613754565b5f6001600160401b0382166001600160401b0381036137ca576137ca613754565b60010192915050565b6001600160401b03831681526040602082015260018060a01b03825116604082015260018060a01b0360208301511660608201526001600160401b0360408301511660808201526001600160401b0360608301511660a08201525f608083015160a060c084015261384760e0840182612f55565b95945050505050565b80820281158282048414176107e7576107e7613754565b634e487b7160e01b5f52601260045260245ffd5b5f8261389557634e487b7160e01b5f52601260045260245ffd5b500490565b5f602082840312156138aa575f5ffd5b81516120cd81613027565b606081525f6138c8606083018688613719565b6001600160401b039485166020840152929093166040909101529392505050565b634e487b7160e01b5f52602160045260245ffd5b6001600160401b0381811683821601908111156107e7576107e761375456' as const
