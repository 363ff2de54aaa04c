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
        "internalType": "contract IBeacon",
        "name": "beacon_",
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
    "name": "beacon",
    "outputs": [
      {
        "internalType": "contract IBeacon",
        "name": "",
        "type": "address"
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
    "inputs": [],
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
          },
          {
            "internalType": "address[]",
            "name": "kinds",
            "type": "address[]"
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
              },
              {
                "internalType": "address[]",
                "name": "kinds",
                "type": "address[]"
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
        "internalType": "string",
        "name": "peerId",
        "type": "string"
      },
      {
        "internalType": "string[]",
        "name": "addresses",
        "type": "string[]"
      },
      {
        "internalType": "address[]",
        "name": "kinds",
        "type": "address[]"
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
export const marketBytecode = '0x6101a0604052348015610010575f5ffd5b50604051613c84380380613c8483398101604081905261002f91610214565b6040805180820182526012815271139d5419595c94dd1858dac813585c9ad95d60721b602080830191909152825180840190935260018352603160f81b9083015290826001600160a01b0381166100a057604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b6100a98161016f565b506100b3826101c0565b610120526100c0816101c0565b61014052815160208084019190912060e052815190820120610100524660a05261014c60e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c052506001600160a01b039182166101605216610180526102b9565b600280546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b5f5f829050601f815111156101ea578260405163305a27a960e01b8152600401610097919061025e565b80516101f582610293565b179392505050565b6001600160a01b0381168114610211575f5ffd5b50565b5f5f5f60608486031215610226575f5ffd5b8351610231816101fd565b6020850151909350610242816101fd565b6040850151909250610253816101fd565b809150509250925092565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156102b3575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516139516103335f395f818161033801528181610fc801526114ed01525f81816101e5015261283901525f6121b001525f61218001525f612a5c01525f612a3401525f61298f01525f6129b901525f6129e301526139515ff3fe608060405234801561000f575f5ffd5b50600436106101dc575f3560e01c8063715018a611610109578063ca5fc2a21161009e578063df18e0471161006e578063df18e047146105bc578063f2fde38b146105db578063f7888aec146105ee578063f95dc10514610618575f5ffd5b8063ca5fc2a21461044f578063d32b53661461046f578063d4e135c414610482578063db79c507146105b4575f5ffd5b80638da5cb5b116100d95780638da5cb5b14610403578063a5218b3c14610414578063af260be41461041c578063bc5fc59714610424575f5ffd5b8063715018a6146103a3578063776618fa146103ab57806384b0196e146103d55780638ce5ae91146103f0575f5ffd5b80634a4f1c711161017f57806359659e901161014f57806359659e9014610333578063682a91411461035a5780636b4b716f1461037a5780636da49b831461039c575f5ffd5b80634a4f1c71146102e75780634b9ba446146102fa57806351cff8d91461030d57806354342cc414610320575f5ffd5b806337d9462f116101ba57806337d9462f1461027657806338413a1d146102ac5780633b0074a8146102bf5780633d09a69c146102d4575f5ffd5b8063135c404e146101e057806316dbf7db146102245780631eeb82c614610244575b5f5ffd5b6102077f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b610237610232366004612ec2565b610621565b60405161021b9190612fe4565b61026661025236600461307b565b60056020525f908152604090205460ff1681565b604051901515815260200161021b565b61029e61028436600461307b565b6001600160a01b03165f908152600d602052604090205490565b60405190815260200161021b565b6102666102ba36600461307b565b610913565b6102d26102cd36600461311a565b610992565b005b6102d26102e23660046131c3565b610b93565b61029e6102f5366004613211565b610bfa565b6102d2610308366004613256565b610d4f565b6102d261031b36600461307b565b610d74565b6102d261032e366004613256565b610f90565b6102077f000000000000000000000000000000000000000000000000000000000000000081565b61036d61036836600461307b565b61120e565b60405161021b9190613271565b61026661038836600461307b565b60066020525f908152604090205460ff1681565b5f5461029e565b6102d261141e565b61029e6103b9366004613283565b600960209081525f928352604080842090915290825290205481565b6103dd611431565b60405161021b97969594939291906132af565b6102d26103fe366004613345565b611473565b6002546001600160a01b0316610207565b61029e600881565b61029e601081565b61043761043236600461336f565b6114e1565b6040516001600160401b03909116815260200161021b565b61046261045d3660046133dd565b611a34565b60405161021b91906134f5565b6102d261047d3660046131c3565b611cd6565b6105a7610490366004613256565b60408051610160810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810191909152506001600160401b039081165f908152600b602090815260409182902082516101608101845281546001600160a01b039081168252600183015481169382019390935260028201548316938101939093526003810154909116606083015260048101546080830152600581015480841660a0840152600160401b8104841660c0840152600160801b810490931660e0830152600160c01b90920460ff161515610100820152600682015461012082015260079091015461014082015290565b60405161021b919061355c565b61029e605081565b61029e6105ca36600461307b565b60076020525f908152604090205481565b6102d26105e936600461307b565b611d35565b61029e6105fc366004613283565b600860209081525f928352604080842090915290825290205481565b61029e61010081565b5f805460609190610632848661357f565b1061063e575f54610648565b610648838561357f565b9050838111610657575f610661565b6106618482613592565b6001600160401b03811115610678576106786135a5565b6040519080825280602002602001820160405280156106b157816020015b61069e612e08565b8152602001906001900390816106965790505b5091505f5b825181101561090b575f806106cb838861357f565b815481106106db576106db6135b9565b5f9182526020808320909101546040805180820182526001600160a01b03909216808352808552600184529381902081516060810190925280549495509193928401929091908290829061072e906135cd565b80601f016020809104026020016040519081016040528092919081815260200182805461075a906135cd565b80156107a55780601f1061077c576101008083540402835291602001916107a5565b820191905f5260205f20905b81548152906001019060200180831161078857829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b8282101561087a578382905f5260205f200180546107ef906135cd565b80601f016020809104026020016040519081016040528092919081815260200182805461081b906135cd565b80156108665780601f1061083d57610100808354040283529160200191610866565b820191905f5260205f20905b81548152906001019060200180831161084957829003601f168201915b5050505050815260200190600101906107d2565b505050508152602001600282018054806020026020016040519081016040528092919081815260200182805480156108d957602002820191905f5260205f20905b81546001600160a01b031681526001909101906020018083116108bb575b5050505050815250508152508483815181106108f7576108f76135b9565b6020908102919091010152506001016106b6565b505092915050565b6001600160a01b0381165f818152600760205260408082205490516370a0823160e01b8152306004820152919290916370a0823190602401602060405180830381865afa158015610966573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061098a91906135ff565b101592915050565b848015806109a05750605081115b156109c65760405163085f57f760e21b8152600481018290526024015b60405180910390fd5b60088411156109eb5760405163f91608ef60e01b8152600481018590526024016109bd565b6010821115610a1057604051631058200960e21b8152600481018390526024016109bd565b335f90815260016020526040902080548190610a2b906135cd565b90505f03610a72575f80546001810182559080527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5630180546001600160a01b031916331790555b610a7f600182015f612e4b565b5f5b85811015610b28575f878783818110610a9c57610a9c6135b9565b9050602002810190610aae9190613616565b915050610100811115610ad757604051633a62e0f760e21b8152600481018290526024016109bd565b82600101888884818110610aed57610aed6135b9565b9050602002810190610aff9190613616565b82546001810184555f938452602090932090920191610b1e91836136b5565b5050600101610a81565b5080610b35888a836136b5565b5060028101610b45848683613785565b50336001600160a01b03167f27dcab8cdfa14145566e2b9d04fea5a4e8ea320a3f04488a1de4d431ed1080ab8989604051610b81929190613835565b60405180910390a25050505050505050565b610b9b611d6f565b6001600160a01b0382165f81815260056020908152604091829020805460ff191685151590811790915591519182527f87299d72b33136c40b6c6f0a1241a9c8f89874791ee771864200bdf12b4afbd291015b60405180910390a25050565b5f610d497fcb81bfcdec5aa61040372a8944cd36ddeddf3652d44d15a07afdd60a5f40bf93610c2c602085018561307b565b610c3c604086016020870161307b565b610c4c606087016040880161307b565b610c5c608088016060890161307b565b6080880135610c7160c08a0160a08b01613256565b610c8160e08b0160c08c01613256565b610c926101008c0160e08d01613256565b6101008c0135610ca66101208e018e613616565b604051610cb4929190613848565b60408051918290038220602083019c909c526001600160a01b039a8b1690820152978916606089015295881660808801529690931660a086015260c08501919091526001600160401b0390811660e08501529081166101008401529092166101208201526101408101919091526101608101919091526101800160405160208183030381529060405280519060200120611d9c565b92915050565b610d57611dc8565b610d6981610d6483611dfd565b611e83565b610d71612013565b50565b610d7c611dc8565b6001600160a01b0381165f90815260086020908152604080832033845290915281205490819003610dc0576040516320a68a1760e21b815260040160405180910390fd5b6001600160a01b0382165f818152600760205260408082205490516370a0823160e01b81523060048201529092906370a0823190602401602060405180830381865afa158015610e12573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e3691906135ff565b90505f828210610e465783610e51565b610e5184838561203d565b6001600160a01b0386165f9081526008602090815260408083203384529091528120559050610e808484613592565b6001600160a01b0386165f81815260076020908152604091829020939093555183815233927fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb910160405180910390a3610ee46001600160a01b03861633836120ee565b6040516370a0823160e01b81523060048201525f906001600160a01b038716906370a0823190602401602060405180830381865afa158015610f28573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f4c91906135ff565b610f569084613592565b905081811115610f835760405163fbc7e5cb60e01b815260048101829052602481018390526044016109bd565b5050505050610d71612013565b610f98611dc8565b5f610fa282611dfd565b9050610fae8282611e83565b80545f906001600160a01b031633148061106357506110637f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611022573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110469190613857565b60058401546001600160401b03600160801b909104811691161190565b80611087575060018201546001600160a01b03163314801561108757506006820154155b9050806110b257604051635012071760e01b81526001600160401b03841660048201526024016109bd565b6006820180545f9182905560058401805460ff60c01b1916905560038401546001600160a01b03908116835260086020908152604080852087549093168552919052822080549192839261110790849061357f565b9091555050600583015460018401546001600160a01b039081165f9081526009602090815260408083206002890154909416835292905290812080546001600160401b039093169290919061115d908490613592565b90915550506040518181526001600160401b038516907f7e48ed48761c760c485db67c3a8c478e3a1d0bddd55925bb9d60db59650f84619060200160405180910390a2600283015460405163a77c180760e01b81526001600160401b03861660048201526001600160a01b039091169063a77c1807906024015f604051808303815f87803b1580156111ed575f5ffd5b505af11580156111ff573d5f5f3e3d5ffd5b50505050505050610d71612013565b61123260405180606001604052806060815260200160608152602001606081525090565b6001600160a01b0382165f9081526001602052604090819020815160608101909252805482908290611263906135cd565b80601f016020809104026020016040519081016040528092919081815260200182805461128f906135cd565b80156112da5780601f106112b1576101008083540402835291602001916112da565b820191905f5260205f20905b8154815290600101906020018083116112bd57829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b828210156113af578382905f5260205f20018054611324906135cd565b80601f0160208091040260200160405190810160405280929190818152602001828054611350906135cd565b801561139b5780601f106113725761010080835404028352916020019161139b565b820191905f5260205f20905b81548152906001019060200180831161137e57829003601f168201915b505050505081526020019060010190611307565b5050505081526020016002820180548060200260200160405190810160405280929190818152602001828054801561140e57602002820191905f5260205f20905b81546001600160a01b031681526001909101906020018083116113f0575b5050505050815250509050919050565b611426611d6f565b61142f5f612128565b565b5f6060805f5f5f6060611442612179565b61144a6121a9565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b61147b611dc8565b5f61148583611dfd565b905061149181836121d4565b826001600160401b03167f828ea550198675e01011a31ad8093341911fd788a6770cfda25ab933e336df43836040516114cc91815260200190565b60405180910390a2506114dd612013565b5050565b5f6114ea611dc8565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611547573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061156b9190613857565b90506115778682612378565b5f61158187610bfa565b5f818152600c602052604090205490915060ff16156115b35760405163809e107160e01b815260040160405180910390fd5b6115cb6115c3602089018961307b565b8288886126b7565b6115e857604051632fdf6e7f60e21b815260040160405180910390fd5b5f818152600c60205260409020805460ff1916600117905561160987612729565b600a80545f90611621906001600160401b0316613872565b91906101000a8154816001600160401b0302191690836001600160401b03160217905592505f611663838960c001602081019061165e9190613256565b612978565b6001600160401b0385165f908152600b602090815260409182902092935061168f918b01908b0161307b565b81546001600160a01b0319166001600160a01b03919091161781556116b760208a018a61307b565b6001820180546001600160a01b0319166001600160a01b03929092169190911790556116e960608a0160408b0161307b565b6002820180546001600160a01b0319166001600160a01b039290921691909117905561171b60808a0160608b0161307b565b6003820180546001600160a01b0319166001600160a01b03929092169190911790556080890135600482015561175760c08a0160a08b01613256565b600582018054600160c01b6001600160401b039384166fffffffffffffffffffffffffffffffff1990921691909117600160401b888516021768ffffffffffffffffff60801b1916600160801b9386169390930260ff60c01b191692909217919091179055600d5f6117cf60408c0160208d0161307b565b6001600160a01b0316815260208082019290925260409081015f9081208054600181018255908252908390206004820401805460039092166008026101000a6001600160401b0381810219909316928a160291909117905561183691908b01908b0161307b565b6001600160a01b031661184c60208b018b61307b565b6001600160a01b0316146118c057600d5f61186a60208c018c61307b565b6001600160a01b031681526020808201929092526040015f90812080546001810182559082529190206004820401805460039092166008026101000a6001600160401b0381810219909316928816029190911790555b6118cd60208a018a61307b565b6001600160a01b03166118e660408b0160208c0161307b565b6001600160a01b03166001600160401b0387167f55aced6dcc95c72ce5b0fa867bcca30e052cfcd742cac3cc217aa5d24a21981d61192a60608e0160408f0161307b565b6040516001600160a01b03909116815260200160405180910390a485156119555761195581876121d4565b61196560608a0160408b0161307b565b6001600160a01b03166320c79e138661198460408d0160208e0161307b565b61199160208e018e61307b565b8d60a00160208101906119a49190613256565b6040516001600160e01b031960e087901b1681526001600160401b0394851660048201526001600160a01b03938416602482015292909116604483015282166064820152908516608482015260a4015f604051808303815f87803b158015611a0a575f5ffd5b505af1158015611a1c573d5f5f3e3d5ffd5b5050505050505050611a2c612013565b949350505050565b6001600160a01b0383165f908152600d60205260408120805460609290611a5b858761357f565b10611a67578154611a71565b611a71848661357f565b9050848111611a80575f611a8a565b611a8a8582613592565b6001600160401b03811115611aa157611aa16135a5565b604051908082528060200260200182016040528015611b3f57816020015b6040805180820182525f8082528251610160810184528181526020818101839052938101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810191909152611b2c9282015290565b815260200190600190039081611abf5790505b5092505f5b8351811015611ccc576040518060400160405280848389611b65919061357f565b81548110611b7557611b756135b9565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03168152602001600b5f86858b611bba919061357f565b81548110611bca57611bca6135b9565b5f9182526020808320600480840490910154600393841660080261010090810a9091046001600160401b03908116875286840197909752604095860190942085516101608101875281546001600160a01b039081168252600183015481169482019490945260028201548416968101969096529283015490911660608501528101546080840152600581015480851660a0850152600160401b8104851660c0850152600160801b810490941660e0840152600160c01b90930460ff16151590820152600682015461012082015260079091015461014082015290528451859083908110611cb957611cb96135b9565b6020908102919091010152600101611b44565b5050509392505050565b611cde611d6f565b6001600160a01b0382165f81815260066020908152604091829020805460ff191685151590811790915591519182527f06b231438cb506a417c7d57a66471c9d8a7dab1e1f72885326aa38711da91b569101610bee565b611d3d611d6f565b6001600160a01b038116611d6657604051631e4fbdf760e01b81525f60048201526024016109bd565b610d7181612128565b6002546001600160a01b0316331461142f5760405163118cdaa760e01b81523360048201526024016109bd565b5f610d49611da8612983565b8360405161190160f01b8152600281019290925260228201526042902090565b611dd0612aac565b61142f60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612aec565b6001600160401b0381165f908152600b6020526040902080546001600160a01b0316611e47576040516324000ae360e01b81526001600160401b03831660048201526024016109bd565b6005810154600160c01b900460ff16611e7e57604051634ed3cf2760e01b81526001600160401b03831660048201526024016109bd565b919050565b60028101546040516366b0bd0d60e11b81526001600160401b03841660048201525f916001600160a01b03169063cd617a1a90602401602060405180830381865afa158015611ed4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ef891906135ff565b90505f8260070154670de0b6b3a7640000846004015484611f19919061376e565b611f2391906138b0565b611f2d9190613592565b90505f83600601548210611f45578360060154611f47565b815b9050805f03611f57575050505050565b80846006015f828254611f6a9190613592565b9250508190555080846007015f828254611f84919061357f565b909155505060038401546001600160a01b039081165f908152600860209081526040808320600189015490941683529290529081208054839290611fc990849061357f565b90915550506040518181526001600160401b038616907fe97582f196257f84475033ff2e3013a5a61cbee0fcb477b3ba090794dbb5cd199060200160405180910390a25050505050565b61142f5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00611df7565b5f5f5f61204a8686612af3565b91509150815f0361206e578381816120645761206461389c565b04925050506120e7565b818411612085576120856003851502601118612b0f565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150505b9392505050565b6120fb8383836001612b20565b61212357604051635274afe760e01b81526001600160a01b03841660048201526024016109bd565b505050565b600280546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b60606121a47f0000000000000000000000000000000000000000000000000000000000000000612b82565b905090565b60606121a47f0000000000000000000000000000000000000000000000000000000000000000612b82565b60038201546001600160a01b03165f818152600760205260408082205490516370a0823160e01b815230600482015290919083906370a0823190602401602060405180830381865afa15801561222c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061225091906135ff565b90508181101561227d576040516352653f5760e01b815260048101829052602481018390526044016109bd565b6122926001600160a01b038416333087612bbf565b6040516370a0823160e01b81523060048201525f9082906001600160a01b038616906370a0823190602401602060405180830381865afa1580156122d8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122fc91906135ff565b6123069190613592565b905084811461233257604051638dd9f09560e01b815260048101829052602481018690526044016109bd565b84866006015f828254612345919061357f565b909155506123559050858461357f565b6001600160a01b039094165f908152600760205260409020939093555050505050565b612388604083016020840161307b565b6001600160a01b0316336001600160a01b0316146123d5576123b0604083016020840161307b565b604051630e3f688f60e41b81526001600160a01b0390911660048201526024016109bd565b60055f6123e8606085016040860161307b565b6001600160a01b0316815260208101919091526040015f205460ff1661243d57612418606083016040840161307b565b604051638219f39160e01b81526001600160a01b0390911660048201526024016109bd565b60065f612450608085016060860161307b565b6001600160a01b0316815260208101919091526040015f205460ff166124a557612480608083016060840161307b565b604051630a69d5af60e01b81526001600160a01b0390911660048201526024016109bd565b6124cb816124ba610100850160e08601613256565b6001600160401b0390811691161190565b15612506576124e1610100830160e08401613256565b6040516317d63c9360e21b81526001600160401b0390911660048201526024016109bd565b61251660c0830160a08401613256565b6001600160401b03161580612541575061253660e0830160c08401613256565b6001600160401b0316155b1561255f576040516361099b6760e11b815260040160405180910390fd5b5f612570606084016040850161307b565b90506001600160a01b0381166366e305fd61258e602086018661307b565b6040516001600160e01b031960e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa1580156125d0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125f491906138cf565b61262a57612605602084018461307b565b604051634048d47560e01b81526001600160a01b0390911660048201526024016109bd565b6001600160a01b038116638c4a5df5612647610120860186613616565b61265760c0880160a08901613256565b61266760e0890160c08a01613256565b6040518563ffffffff1660e01b815260040161268694939291906138ea565b5f6040518083038186803b15801561269c575f5ffd5b505afa1580156126ae573d5f5f3e3d5ffd5b50505050505050565b5f846001600160a01b03163b5f03612716575f5f6126d6868686612bfb565b5090925090505f8160038111156126ef576126ef61391e565b14801561270d5750866001600160a01b0316826001600160a01b0316145b92505050611a2c565b61272285858585612c42565b9050611a2c565b5f61273a60c0830160a08401613256565b6001600160401b031660095f612753602086018661307b565b6001600160a01b03166001600160a01b031681526020019081526020015f205f846040016020810190612786919061307b565b6001600160a01b03166001600160a01b031681526020019081526020015f20546127b0919061357f565b90505f6127c3606084016040850161307b565b6001600160a01b031663bd5fd65e6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156127fe573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061282291906135ff565b61282c908361376e565b90505f6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663bbe430de61286b602087018761307b565b61287b606088016040890161307b565b6040516001600160e01b031960e085901b1681526001600160a01b03928316600482015291166024820152604401602060405180830381865afa1580156128c4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128e891906135ff565b90508181101561291557604051634533b3f160e01b815260048101829052602481018390526044016109bd565b8260095f612926602088018861307b565b6001600160a01b03166001600160a01b031681526020019081526020015f205f866040016020810190612959919061307b565b6001600160a01b0316815260208101919091526040015f205550505050565b5f6120e78284613932565b5f306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480156129db57507f000000000000000000000000000000000000000000000000000000000000000046145b15612a0557507f000000000000000000000000000000000000000000000000000000000000000090565b6121a4604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561142f57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316612b76578383151615612b6a573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b60605f612b8e83612cac565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b612bcd848484846001612cd3565b612bf557604051635274afe760e01b81526001600160a01b03851660048201526024016109bd565b50505050565b5f80806041849003612c2f578435602086013560408701355f1a612c2189828585612d40565b955095509550505050612c39565b505f915060029050825b93509350939050565b60408051630b135d3f60e11b808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f60ff8216601f811115610d4957604051632cd44ac360e21b815260040160405180910390fd5b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316612d2f578383151615612d23573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115612d7957505f91506003905082612dfe565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015612dca573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116612df557505f925060019150829050612dfe565b92505f91508190505b9450945094915050565b60405180604001604052805f6001600160a01b03168152602001612e4660405180606001604052806060815260200160608152602001606081525090565b905290565b5080545f8255905f5260205f209061142f91905f5b8082111561212357612e748184015f612e7c565b600101612e60565b508054612e88906135cd565b5f825580601f10612e97575050565b601f0160209004905f5260205f209061142f91905f5b80821115612123575f81840155600101612ead565b5f5f60408385031215612ed3575f5ffd5b50508035926020909101359150565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f8151808452602084019350602083015f5b82811015612f495781516001600160a01b0316865260209586019590910190600101612f22565b5093949350505050565b5f815160608452612f676060850182612ee2565b60208481015186830387830152805180845292935081019181840191600582901b8501015f5b82811015612fbe57601f19868303018452612fa9828651612ee2565b60209586019594909401939150600101612f8d565b50604087015194508781036040890152612fd88186612f10565b98975050505050505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b8281101561305b57868503603f19018452815180516001600160a01b0316865260209081015160409187018290529061304590870182612f53565b955050602093840193919091019060010161300a565b50929695505050505050565b6001600160a01b0381168114610d71575f5ffd5b5f6020828403121561308b575f5ffd5b81356120e781613067565b5f5f83601f8401126130a6575f5ffd5b5081356001600160401b038111156130bc575f5ffd5b6020830191508360208285010111156130d3575f5ffd5b9250929050565b5f5f83601f8401126130ea575f5ffd5b5081356001600160401b03811115613100575f5ffd5b6020830191508360208260051b85010111156130d3575f5ffd5b5f5f5f5f5f5f6060878903121561312f575f5ffd5b86356001600160401b03811115613144575f5ffd5b61315089828a01613096565b90975095505060208701356001600160401b0381111561316e575f5ffd5b61317a89828a016130da565b90955093505060408701356001600160401b03811115613198575f5ffd5b6131a489828a016130da565b979a9699509497509295939492505050565b8015158114610d71575f5ffd5b5f5f604083850312156131d4575f5ffd5b82356131df81613067565b915060208301356131ef816131b6565b809150509250929050565b5f610140828403121561320b575f5ffd5b50919050565b5f60208284031215613221575f5ffd5b81356001600160401b03811115613236575f5ffd5b611a2c848285016131fa565b6001600160401b0381168114610d71575f5ffd5b5f60208284031215613266575f5ffd5b81356120e781613242565b602081525f6120e76020830184612f53565b5f5f60408385031215613294575f5ffd5b823561329f81613067565b915060208301356131ef81613067565b60ff60f81b8816815260e060208201525f6132cd60e0830189612ee2565b82810360408401526132df8189612ee2565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015613334578351835260209384019390920191600101613316565b50909b9a5050505050505050505050565b5f5f60408385031215613356575f5ffd5b823561336181613242565b946020939093013593505050565b5f5f5f5f60608587031215613382575f5ffd5b84356001600160401b03811115613397575f5ffd5b6133a3878288016131fa565b94505060208501356001600160401b038111156133be575f5ffd5b6133ca87828801613096565b9598909750949560400135949350505050565b5f5f5f606084860312156133ef575f5ffd5b83356133fa81613067565b95602085013595506040909401359392505050565b80516001600160a01b03168252602081015161343660208401826001600160a01b03169052565b50604081015161345160408401826001600160a01b03169052565b50606081015161346c60608401826001600160a01b03169052565b506080810151608083015260a081015161349160a08401826001600160401b03169052565b5060c08101516134ac60c08401826001600160401b03169052565b5060e08101516134c760e08401826001600160401b03169052565b506101008101516134dd61010084018215159052565b50610120818101519083015261014090810151910152565b602080825282518282018190525f918401906040840190835b818110156135515783516001600160401b03815116845260208101519050613539602085018261340f565b5060209390930192610180929092019160010161350e565b509095945050505050565b6101608101610d49828461340f565b634e487b7160e01b5f52601160045260245ffd5b80820180821115610d4957610d4961356b565b81810381811115610d4957610d4961356b565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b600181811c908216806135e157607f821691505b60208210810361320b57634e487b7160e01b5f52602260045260245ffd5b5f6020828403121561360f575f5ffd5b5051919050565b5f5f8335601e1984360301811261362b575f5ffd5b8301803591506001600160401b03821115613644575f5ffd5b6020019150368190038213156130d3575f5ffd5b5f5b82811015612123575f8282015560010161365a565b601f821115612123578282111561212357805f5260205f20601f840160051c602085101561369a57505f5b6136ae81601f860160051c03828401613658565b5050505050565b6001600160401b038311156136cc576136cc6135a5565b6136e0836136da83546135cd565b8361366f565b5f601f841160018114613711575f85156136fa5750838201355b5f19600387901b1c1916600186901b1783556136ae565b5f83815260208120601f198716915b828110156137405786850135825560209485019460019092019101613720565b508682101561375c575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b8082028115828204841417610d4957610d4961356b565b6001600160401b0383111561379c5761379c6135a5565b600160401b8311156137b0576137b06135a5565b8054838255808410156137d457815f528360205f20016137d285830382613658565b505b5081815f5260205f205f5b858110156138055782356137f281613067565b82820155602092909201916001016137df565b505050505050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b602081525f611a2c60208301848661380d565b818382375f9101908152919050565b5f60208284031215613867575f5ffd5b81516120e781613242565b5f6001600160401b0382166001600160401b0381036138935761389361356b565b60010192915050565b634e487b7160e01b5f52601260045260245ffd5b5f826138ca57634e487b7160e01b5f52601260045260245ffd5b500490565b5f602082840312156138df575f5ffd5b81516120e7816131b6565b606081525f6138fd60608301868861380d565b6001600160401b039485166020840152929093166040909101529392505050565b634e487b7160e01b5f52602160045260245ffd5b6001600160401b038181168382160190811115610d4957610d4961356b56' as const
