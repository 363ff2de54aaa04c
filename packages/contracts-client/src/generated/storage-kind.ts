/** Generated from contracts/StorageKind.sol by `npm run contracts`. */
export const storageKindAbi = [
  {
    "inputs": [
      {
        "internalType": "contract Market",
        "name": "market_",
        "type": "address"
      },
      {
        "internalType": "contract IBeacon",
        "name": "beacon_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "samples",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "missWindowPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "reportWindowPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "rejoinAfterPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "bondPerPiece",
            "type": "uint256"
          }
        ],
        "internalType": "struct StorageKind.Parameters",
        "name": "parameters",
        "type": "tuple"
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
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "PeriodValue_TooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_AlreadyAnswered",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_BadParameters",
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
    "name": "StorageKind_BondTooSmall",
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
    "name": "StorageKind_DealNotRunning",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_Evicted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "live",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_MoreLiveThanPieces",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_NoSeed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_NotChallenged",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_NotEvicted",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_NotTheCustomersSignature",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_NotTheMarket",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_NotTheOperatorsSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "current",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_NotThisPeriod",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_NumberTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_PeriodNotOver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "posted",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_RevisionOutdated",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "untilPeriod",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_StillEvicted",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_TermsUnknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_TooLateToReport",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "periods",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "periodsMax",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_TooManyPeriods",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "piecesMax",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_TooManyPieces",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "sample",
        "type": "uint256"
      }
    ],
    "name": "StorageKind_WrongProof",
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
    "name": "StorageKind_WrongSampleCount",
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
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "Evicted",
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
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "missesInWindow",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "Missed",
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
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "Proven",
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
      }
    ],
    "name": "Rejoined",
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
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      }
    ],
    "name": "RevisionPosted",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "DEAL_PERIODS_MAX",
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
    "name": "DEAL_PIECES_MAX",
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
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "admitMiss",
    "outputs": [],
    "stateMutability": "nonpayable",
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
    "name": "bondPerUnit",
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
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "committedBond",
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
    "name": "currentPeriod",
    "outputs": [
      {
        "internalType": "Period",
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
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "customerSignerOf",
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
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "earnedUnitPeriods",
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
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "isEligible",
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
      },
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "isMissReportable",
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
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "rank",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "piece",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "leafNumber",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "leaf",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32[]",
        "name": "path",
        "type": "bytes32[]"
      }
    ],
    "name": "isSampleProven",
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
    "name": "market",
    "outputs": [
      {
        "internalType": "contract Market",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "missWindowPeriods",
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
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "onDealClosed",
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
            "name": "customerSigner",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "unitsMax",
            "type": "uint64"
          },
          {
            "internalType": "Period",
            "name": "endPeriod",
            "type": "uint64"
          },
          {
            "internalType": "bytes",
            "name": "terms",
            "type": "bytes"
          }
        ],
        "internalType": "struct IServiceKind.OpenedDeal",
        "name": "opened",
        "type": "tuple"
      }
    ],
    "name": "onDealOpened",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "DealId",
            "name": "id",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "number",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "pieces",
            "type": "uint64"
          },
          {
            "internalType": "bytes",
            "name": "customerSignature",
            "type": "bytes"
          },
          {
            "internalType": "bytes",
            "name": "operatorSignature",
            "type": "bytes"
          }
        ],
        "internalType": "struct StorageKind.Post",
        "name": "post",
        "type": "tuple"
      }
    ],
    "name": "postRevision",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "DealId",
            "name": "id",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "number",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "pieces",
            "type": "uint64"
          },
          {
            "internalType": "bytes",
            "name": "customerSignature",
            "type": "bytes"
          },
          {
            "internalType": "bytes",
            "name": "operatorSignature",
            "type": "bytes"
          }
        ],
        "internalType": "struct StorageKind.Post[]",
        "name": "posts",
        "type": "tuple[]"
      }
    ],
    "name": "postRevisions",
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
    "name": "promisedDealCount",
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
    "name": "promisedDealsOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "DealId",
            "name": "id",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "pieces",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          }
        ],
        "internalType": "struct StorageKind.PromisedDeal[]",
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
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "dealIndex",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "piece",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "leaf",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32[]",
            "name": "path",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct StorageKind.Sample[]",
        "name": "answers",
        "type": "tuple[]"
      }
    ],
    "name": "prove",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "rejoin",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "rejoinAfterPeriods",
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
      },
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "reportMiss",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "reportWindowPeriods",
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
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      }
    ],
    "name": "revisionDigest",
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
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "revisionOf",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      },
      {
        "internalType": "Period",
        "name": "postedIn",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "seed",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "totalLive",
        "type": "uint64"
      }
    ],
    "name": "sampleOf",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "rank",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "leafNumber",
        "type": "uint256"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "samples",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
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
    "name": "standingOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "live",
            "type": "uint64"
          },
          {
            "internalType": "Period",
            "name": "lastProvenPeriod",
            "type": "uint64"
          },
          {
            "internalType": "Period",
            "name": "challengedFrom",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "provenCount",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "missesInWindow",
            "type": "uint256"
          },
          {
            "internalType": "bool",
            "name": "isEvicted",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "isOwing",
            "type": "bool"
          }
        ],
        "internalType": "struct StorageKind.Standing",
        "name": "standing",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "terms",
        "type": "bytes"
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
      }
    ],
    "name": "validateTerms",
    "outputs": [],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "watchedCount",
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
    "name": "watchedOperators",
    "outputs": [
      {
        "internalType": "address[]",
        "name": "page",
        "type": "address[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const

/** Creation code, without constructor arguments. */
export const storageKindBytecode = '0x610260604052348015610010575f5ffd5b506040516155ca3803806155ca83398101604081905261002f916103a6565b6040518060400160405280601381526020017f4e7550656572537461636b2053746f7261676500000000000000000000000000815250604051806040016040528060018152602001603160f81b8152508484604051806080016040528086602001516001600160401b0316815260200186604001516001600160401b0316815260200186606001516001600160401b0316815260200186608001518152505f5f82602001516001600160401b0316118015610103575081602001516001600160401b0316825f01516001600160401b031610155b9050806101235760405163298f38f360e21b815260040160405180910390fd5b6001600160a01b0384166080819052604080516309ae202760e11b8152905163135c404e916004808201926020929091908290030181865afa15801561016b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061018f9190610471565b6001600160a01b0390811660a081905290841660c05282516001600160401b0390811660e05260208401518116610100526040808501519091166101205260608401516101405251634ab116df60e11b81526113886004820152611f4060248201526395622dbe906044015f604051808303815f87803b158015610211575f5ffd5b505af1158015610223573d5f5f3e3d5ffd5b505050505050505061023a8261031b60201b60201c565b610200526102478161031b565b6102205281516020808401919091206101c0528151908201206101e05246610180526102d66101c0516101e051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b610160525050306101a052805163ffffffff165f036103085760405163298f38f360e21b815260040160405180910390fd5b5163ffffffff1661024052506104ee9050565b5f5f829050601f8151111561034e578260405163305a27a960e01b81526004016103459190610493565b60405180910390fd5b8051610359826104c8565b179392505050565b6001600160a01b0381168114610375575f5ffd5b50565b805163ffffffff8116811461038b575f5ffd5b919050565b80516001600160401b038116811461038b575f5ffd5b5f5f5f83850360e08112156103b9575f5ffd5b84516103c481610361565b60208601519094506103d581610361565b925060a0603f19820112156103e8575f5ffd5b5060405160a081016001600160401b038111828210171561041757634e487b7160e01b5f52604160045260245ffd5b806040525061042860408601610378565b815261043660608601610390565b602082015261044760808601610390565b604082015261045860a08601610390565b606082015260c094909401516080850152509093909250565b5f60208284031215610481575f5ffd5b815161048c81610361565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156104e8575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e051610200516102205161024051614f4d61067d5f395f81816105a2015261143a01525f61310a01525f6130df01525f613f5e01525f613f3601525f613e9101525f613ebb01525f613ee501525f8181610541015261169d01525f81816103180152610b9201525f81816105680152818161106001528181611b2a0152818161242901528181612474015261434c01525f818161045001528181612621015261287c01525f81816103c90152818161062a0152818161070b0152818161097f01528181610b0401528181610dbc01528181610fa0015281816111680152818161134f015281816117af015281816118f501528181611a8b01528181611bab015281816125990152818161266801528181612c2e0152612dce01525f818161029101528181610c24015281816114da0152818161298d0152612a4c01525f818161047701528181611228015281816116bf0152818161173d0152611ec30152614f4d5ff3fe608060405234801561000f575f5ffd5b5060043610610208575f3560e01c80637f6e2e1a1161011f578063b36db4c4116100a9578063c667011511610079578063c66701151461058a578063c6958b891461059d578063cd617a1a146105d9578063d0ec4d08146105ec578063f46ba52414610614575f5ffd5b8063b36db4c414610521578063ba99a31114610534578063bd5fd65e1461053c578063bfaae26014610563575f5ffd5b806388c89d3b116100ef57806388c89d3b146104b45780638c4a5df5146104c75780638f879de9146104da578063a77c1807146104fb578063b0eca5501461050e575f5ffd5b80637f6e2e1a1461044b57806380f5560514610472578063836586761461040e57806384b0196e14610499575f5ffd5b80633591d88a116101a05780634db079ba116101705780634db079ba146103b157806359659e90146103c457806366e305fd146103eb5780636b0e1fb61461040e5780637162300514610419575f5ffd5b80633591d88a1461033a57806345918ad11461035a578063463779001461036d5780634901289514610380575f5ffd5b806313b8010f116101db57806313b8010f146102cb57806319f6c845146102eb5780632254f925146102f35780633565e50814610313575f5ffd5b8063060406181461020c5780630712d50f146102315780630fbaaf6814610246578063135c404e1461028c575b5f5ffd5b610214610627565b6040516001600160401b0390911681526020015b60405180910390f35b61024461023f36600461466b565b6106ad565b005b6102596102543660046146b0565b610841565b604080516001600160401b0395861681526020810194909452918416918301919091529091166060820152608001610228565b6102b37f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610228565b6102de6102d93660046146df565b6108c3565b6040516102289190614711565b610244610acc565b610306610301366004614781565b610d73565b604051610228919061479c565b6102147f000000000000000000000000000000000000000000000000000000000000000081565b61034d61034836600461481a565b610e9c565b604051610228919061483a565b61024461036836600461487a565b610f9d565b61024461037b3660046148b1565b61121d565b6102b361038e3660046146b0565b6001600160401b03165f908152600a60205260409020546001600160a01b031690565b6102446103bf36600461493d565b611426565b6102b37f000000000000000000000000000000000000000000000000000000000000000081565b6103fe6103f9366004614781565b61149a565b6040519015158152602001610228565b610214638000000081565b61042c6104273660046149b0565b61154b565b604080516001600160401b039093168352602083019190915201610228565b6102147f000000000000000000000000000000000000000000000000000000000000000081565b6102b37f000000000000000000000000000000000000000000000000000000000000000081565b6104a1611566565b6040516102289796959493929190614a2c565b6102446104c23660046146b0565b6115a8565b6102446104d5366004614ac2565b6115d1565b6104ed6104e8366004614781565b611676565b604051908152602001610228565b6102446105093660046146b0565b611732565b61024461051c366004614b45565b6118c9565b6103fe61052f36600461487a565b611a87565b6005546104ed565b6104ed7f000000000000000000000000000000000000000000000000000000000000000081565b6102147f000000000000000000000000000000000000000000000000000000000000000081565b6104ed610598366004614b83565b611c27565b6105c47f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610228565b6104ed6105e73660046146b0565b611ca7565b6104ed6105fa366004614781565b6001600160a01b03165f908152600b602052604090205490565b6103fe610622366004614bc8565b611e03565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610684573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106a89190614c59565b905090565b5f600a816106be60208501856146b0565b6001600160401b03166001600160401b031681526020019081526020015f2090505f60405180606001604052805f6001600160a01b031681526020015f6001600160a01b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610765573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107899190614c59565b6001600160401b031681525090506107a5828260400151611e21565b6107e0576107b660208401846146b0565b604051630eaa358f60e21b81526001600160401b0390911660048201526024015b60405180910390fd5b600282015465ffffffffffff16806107fe60408601602087016146b0565b6001600160401b0316116108305760405163242dbb4d60e21b81526001600160401b03821660048201526024016107d7565b61083b838584611e76565b50505050565b6001600160401b0381165f908152600a6020526040812060028082018054849384938493919265ffffffffffff8116916003850191600160f01b900460ff1690811061088f5761088f614c74565b0154915465ffffffffffff919091169891975063ffffffff600160301b820481169750600160701b90910416945092505050565b6001600160a01b0383165f908152600b602052604081208054606092906108ea8587614c9c565b106108f6578154610900565b6109008486614c9c565b905084811161090f575f610919565b6109198582614caf565b6001600160401b0381111561093057610930614cc2565b60405190808252806020026020018201604052801561097957816020015b604080516060810182525f80825260208083018290529282015282525f1990920191018161094e5790505b5092505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156109d9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109fd9190614c59565b90505f5b8451811015610ac1575f84610a16838a614c9c565b81548110610a2657610a26614c74565b5f918252602080832060048304015460039092166008026101000a9091046001600160401b0316808352600a909152604082209092508190610a6890866122a3565b915091506040518060600160405280846001600160401b03168152602001826001600160401b0316815260200183815250888581518110610aab57610aab614c74565b6020908102919091010152505050600101610a01565b505050509392505050565b335f81815260208190526040902090610ae4906123d1565b610b0157604051632da4accf60e21b815260040160405180910390fd5b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610b5e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b829190614c59565b60018301549091505f90610bc7907f000000000000000000000000000000000000000000000000000000000000000090600160401b90046001600160401b0316614cd6565b9050806001600160401b0316826001600160401b03161015610c0757604051632b99b24560e11b81526001600160401b03821660048201526024016107d7565b604051635df2186f60e11b81523360048201523060248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063bbe430de90604401602060405180830381865afa158015610c71573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c959190614cf5565b90505f610ca133611676565b905080821080610caf575081155b15610cd757604051632d5d9f8b60e01b815260048101839052602481018290526044016107d7565b6001808601805467ffffffffffffffff60401b19169055610cf9908590612400565b85546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116178555335f908152600460205260409020610d379061240b565b610d42335f86612415565b60405133907ffd2eab5741b1e407565b3c6c24352883580ba6ea017f97b341857c0b32024a42905f90a25050505050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905290610db4836124e1565b9050610e3f837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610e16573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e3a9190614c59565b6126f8565b6001600160401b03908116835281518116602080850191909152820151811660408085019190915282015116606080840191909152810151608080840191909152810151151560a0808401919091520151151560c0820152919050565b6005546060905f90610eae8486614c9c565b10610ebb57600554610ec5565b610ec58385614c9c565b9050838111610ed4575f610ede565b610ede8482614caf565b6001600160401b03811115610ef557610ef5614cc2565b604051908082528060200260200182016040528015610f1e578160200160208202803683370190505b5091505f5b8251811015610f95576005610f388287614c9c565b81548110610f4857610f48614c74565b905f5260205f20015f9054906101000a90046001600160a01b0316838281518110610f7557610f75614c74565b6001600160a01b0390921660209283029190910190910152600101610f23565b505092915050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610ffa573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061101e9190614c59565b90506001600160401b038082169083161061105757604051630a97f7ad60e41b81526001600160401b03831660048201526024016107d7565b611095611084837f0000000000000000000000000000000000000000000000000000000000000000612400565b6001600160401b0380841691161090565b156110be5760405163323a77f560e01b81526001600160401b03831660048201526024016107d7565b6110c7836123d1565b156110e55760405163380f7dd960e21b815260040160405180910390fd5b6110ef8383612723565b61111757604051636f65c71560e01b81526001600160401b03831660048201526024016107d7565b61112183836127ac565b1561114a57604051631d1cba1760e11b81526001600160401b03831660048201526024016107d7565b604051631498b51560e11b81526001600160401b03831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa1580156111b5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111d99190614cf5565b5f03611203576040516356bc7b9b60e11b81526001600160401b03831660048201526024016107d7565b6112188361121285858561282d565b33612966565b505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611266576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0382165f908152600a60209081526040918290209161129191908401908401614781565b81546001600160a01b0319166001600160a01b03919091161781556112bc60808301606084016146b0565b815463ffffffff91909116600160a01b0263ffffffff60a01b199091161781556112f26112ef60a08401608085016146b0565b90565b815463ffffffff91909116600160c01b0263ffffffff60c01b199091161781556113226060830160408401614781565b816001015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055506113ff837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156113a9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113cd9190614c59565b600b5f6113e06060880160408901614781565b6001600160a01b0316815260208101919091526040015f209190612abe565b8160010160146101000a81548163ffffffff021916908363ffffffff160217905550505050565b5f6114318585612c2a565b905063ffffffff7f000000000000000000000000000000000000000000000000000000000000000016821461147c576040516304c3860360e01b8152600481018390526024016107d7565b6114898585838686612e74565b6114938585612f34565b5050505050565b5f6114a4826123d1565b15801561154557506114b582611676565b604051635df2186f60e11b81526001600160a01b0384811660048301523060248301527f0000000000000000000000000000000000000000000000000000000000000000169063bbe430de90604401602060405180830381865afa15801561151f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115439190614cf5565b115b92915050565b5f5f6115598686868661300b565b9150915094509492505050565b5f6060805f5f5f60606115776130d8565b61157f613103565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b6115b23382612c2a565b506115ce3360026115c433858661282d565b6112129190614d20565b50565b82156115f0576040516376fa191160e11b815260040160405180910390fd5b63800000006001600160401b038316111561163357604051633bf2849760e11b81526001600160401b0383166004820152638000000060248201526044016107d7565b63800000006001600160401b038216111561083b5760405163aa87f38b60e01b81526001600160401b0382166004820152638000000060248201526044016107d7565b604051633bb30c7d60e11b81526001600160a01b0382811660048301523060248301525f917f0000000000000000000000000000000000000000000000000000000000000000917f0000000000000000000000000000000000000000000000000000000000000000169063776618fa90604401602060405180830381865afa158015611704573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117289190614cf5565b6115459190614d33565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461177b576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0381165f908152600a60209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa1580156117f4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118189190614c59565b6002838101549192505f9161184d916003860191600160f01b900460ff1690811061184557611845614c74565b015460e01c90565b905061185d6112ef836001612400565b83546001600160e01b0316600160e01b63ffffffff9283160217845560018401546001600160a01b0381165f908152600b602052604090206118af929091600160a01b90048116908490869061312e16565b600183015461083b906001600160a01b0316825f8561319d565b5f60405180606001604052805f6001600160a01b031681526020015f6001600160a01b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa15801561194f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119739190614c59565b6001600160401b0316905290505f5b8281101561083b575f600a5f8686858181106119a0576119a0614c74565b90506020028101906119b29190614d4a565b6119c09060208101906146b0565b6001600160401b03166001600160401b031681526020019081526020015f2090506119ef818460400151611e21565b1580611a445750600281015465ffffffffffff16858584818110611a1557611a15614c74565b9050602002810190611a279190614d4a565b611a389060408101906020016146b0565b6001600160401b031611155b15611a4f5750611a7f565b611a7d81868685818110611a6557611a65614c74565b9050602002810190611a779190614d4a565b85611e76565b505b600101611982565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611ae5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b099190614c59565b90506001600160401b03808216908416108015611b505750611b4e611084847f0000000000000000000000000000000000000000000000000000000000000000612400565b155b8015611b625750611b60846123d1565b155b8015611b735750611b738484612723565b8015611b865750611b8484846127ac565b155b8015611c1f5750604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015611bf8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c1c9190614cf5565b15155b949350505050565b604080517f0d8cc5540cc408c5e475b0b482af11de4db7744840582520a7d38d1b3c3ad7aa60208201526001600160401b038087169282019290925281851660608201526080810184905290821660a08201525f90611c9e9060c001604051602081830303815290604052805190602001206132c8565b95945050505050565b6001600160401b038082165f908152600a60209081526040808320815160e081018352600282015465ffffffffffff8116825263ffffffff600160301b8204811695830195909552600160501b8104851693820193909352600160701b830484166060820152600160901b83049093166080840152600160b01b820490941660a083015260ff600160f01b9091041660c08201529091908280611d4a84846132f4565b60018601546001600160a01b03165f9081526020819052604081205492945090925090611d819083906001600160401b0316614caf565b606085015186549192505f91611da49190600160c01b900463ffffffff16614d68565b63ffffffff169050808210611db95780611dbb565b815b611dda876003018760c0015160ff166002811061184557611845614c74565b6001600160401b0316611ded9190614d33565b611df79085614c9c565b98975050505050505050565b5f611e148989898989898989613381565b9998505050505050505050565b60018201545f906001600160a01b031615801590611e4b57508254600160e01b900463ffffffff16155b8015611e6f57508254600160c01b900463ffffffff166001600160401b038316115b155b9392505050565b600183015481516001600160a01b0380831692600160a01b900463ffffffff1691168214611f3d576001600160a01b03828116808552604051635b5175d560e01b815260048101919091527f000000000000000000000000000000000000000000000000000000000000000090911690635b5175d590602401602060405180830381865afa158015611f0a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f2e9190614d84565b6001600160a01b031660208401525b5f611f4d8686866020015161342a565b604085810151815160e08101835260028a81015465ffffffffffff81168352600160301b810463ffffffff9081166020850152600160501b8204811695840195909552600160701b810485166060840152600160901b81049094166080830152600160b01b84046001600160401b031660a0830152600160f01b90930460ff1660c08201819052939450909290915f91611ff59160038c019190811061184557611845614c74565b6001600160a01b0387165f908152600b6020526040902090915061201c9086838787613612565b6120288682868661319d565b60608201516001600160401b03841663ffffffff90911610156120c9575f5f6120518b856132f4565b915091505f612060898761363b565b6001600160401b031690506120758282614caf565b612088906001600160401b038616614d33565b6120929084614c9c565b6001600160401b031660a086015263ffffffff90811660808601526020850151166040850152505060c08201805160011860ff1690525b6120d96040890160208a016146b0565b65ffffffffffff1682526120f36080890160608a016146b0565b63ffffffff1660208301528263ffffffff90811660608401819052835160028c8101805460208801516040808a015160808b015160a08c015160c08d015165ffffffffffff90991669ffffffffffffffffffff1990961695909517600160301b948b16949094029390931767ffffffffffffffff60501b1916600160501b918a169190910263ffffffff60701b191617600160701b909702969096176bffffffffffffffffffffffff60901b1916600160901b919097160267ffffffffffffffff60b01b191695909517600160b01b6001600160401b03909616959095029490941760ff60f01b1916600160f01b60ff90931692830217909355908a01359160038c019190811061220657612206614c74565b01556001600160a01b03861661221f60208a018a6146b0565b6001600160401b03167f36824047ec43970ca39e952e55fb59d5f6595cb6f9e5416b23988e82abdc631e61225960408c0160208d016146b0565b60408c013561226e60808e0160608f016146b0565b604080516001600160401b039485168152602081019390935292168183015290519081900360600190a3505050505050505050565b81545f908190600160e01b900463ffffffff1680158015906122ce5750836001600160401b03168111155b156122df57505f91508190506123ca565b6040805160e081018252600287015465ffffffffffff81168252600160301b810463ffffffff9081166020840152600160501b8204811693830193909352600160701b8104831660608301819052600160901b82049093166080830152600160b01b81046001600160401b0390811660a0840152600160f01b90910460ff1660c083015290919086161161239857856003018160c0015160011860ff166002811061238c5761238c614c74565b015481604001516123bc565b856003018160c0015160ff16600281106123b4576123b4614c74565b015481602001515b90945063ffffffff16925050505b9250929050565b6001600160a01b03165f90815260208190526040902060010154600160401b90046001600160401b0316151590565b5f611e6f8284614cd6565b6115ce815f61461d565b5f612421826001614cd6565b90505f61244f7f00000000000000000000000000000000000000000000000000000000000000006001614cd6565b6001600160401b0316826001600160401b03161161246d575f6124a3565b60016124997f000000000000000000000000000000000000000000000000000000000000000084614d9f565b6124a39190614d9f565b90506114936001600160401b03808316908616106124c157846124c3565b815b6001600160a01b0387165f90815260036020526040902090856136a9565b6040805160c0810182525f8082526020808301829052828401829052606083018290526080830182905260a083018290526001600160a01b03851682528190529182208054600160401b90046001600160401b03168252909161254384613750565b6001600160401b0316111561256a578054600160801b90046001600160401b031660208301525b80546001600160401b0316604080840191909152805162c080c360e31b81529051612645916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916306040618916004808201926020929091908290030181865afa1580156125e3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906126079190614c59565b6001600160a01b0385165f908152600460205260409020907f0000000000000000000000000000000000000000000000000000000000000000613778565b6060830152612653836123d1565b8260800190151590811515815250506126eb837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156126c2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906126e69190614c59565b6137e4565b151560a083015250919050565b6001600160a01b0382165f90815260016020526040812054611e6f906001600160801b031683613853565b6001600160a01b0382165f9081526020819052604081208054600160c01b90046001600160401b03161580159061276f575080546001600160401b03600160c01b909104811690841610155b8015611c1f57505f61278085613750565b6001600160401b03161180611c1f5750600101546001600160401b039081169216919091111592915050565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c60019081161480611e6f57506001600160a01b0383165f908152600360209081526040808320600886901c66ffffffffffffff16845290915290205460ff83161c600190811614611e6f565b6001600160a01b0383165f818152600360209081526040808320600887901c66ffffffffffffff16845282528083208054600160ff89161b1790559282526004905290812081906128a09085857f000000000000000000000000000000000000000000000000000000000000000061388f565b604080518281523360208201529192506001600160401b038616916001600160a01b038816917f0488bbfd65c15f49399ae4d6271e986c0e80f61ec80be1cb6bdfdd8110bd5da9910160405180910390a36005811061295d576001600160a01b0385165f81815260208190526040808220600101805467ffffffffffffffff60401b1916600160401b6001600160401b03891602179055517f750749be35f9ce5d010046b7584189d419789b19fcdfd5ec8d06bae63449ae909190a25b611c9e81613a20565b604051632eda991b60e11b81526001600160a01b0384811660048301523060248301525f917f000000000000000000000000000000000000000000000000000000000000000090911690635db5323690604401606060405180830381865afa1580156129d4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129f89190614dbe565b505090505f6127108483612a0c9190614d33565b612a169190614d20565b9050801561149357604051630bfac59960e41b81526001600160a01b0386811660048301526024820183905284811660448301527f0000000000000000000000000000000000000000000000000000000000000000169063bfac5990906064016020604051808303815f875af1158015612a92573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612ab69190614cf5565b505050505050565b60028301545f908015801590612b145750612b1460028601612ae1600184614caf565b81548110612af157612af1614c74565b5f918252602090912001546001600160401b03858116600160401b909204161090565b15612bd65760028501612b28600183614caf565b81548110612b3857612b38614c74565b5f918252602090912001546002860180546001600160401b0390921693509080612b6457612b64614df5565b5f8281526020902081015f1990810180546001600160801b031916905501905584548490869084908110612b9a57612b9a614c74565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b03160217905550612c22565b612be36001860184613a6c565b85546001810187555f878152602090206004820401805460039092166008026101000a6001600160401b03818102199093169288160291909117905591505b509392505050565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612c88573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612cac9190614c59565b90506001600160401b0380841690821614612ce557604051639a265f7160e01b81526001600160401b03821660048201526024016107d7565b612cee846123d1565b15612d0c5760405163380f7dd960e21b815260040160405180910390fd5b612d1684846126f8565b6001600160401b03161580612d5457506001600160a01b0384165f908152602081905260409020546001600160401b03848116600160801b90920416115b15612d7d57604051636f65c71560e01b81526001600160401b03841660048201526024016107d7565b612d8784846127ac565b15612db057604051631d1cba1760e11b81526001600160401b03841660048201526024016107d7565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015612e1b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612e3f9190614cf5565b91505f829003612e6d576040516356bc7b9b60e11b81526001600160401b03841660048201526024016107d7565b5092915050565b5f612e7f86866126f8565b6001600160a01b0387165f908152600b602052604081209192505b63ffffffff8116841115612f2a575f5f612eb6888b858861300b565b91509150612ef0848a89898763ffffffff16818110612ed757612ed7614c74565b9050602002810190612ee99190614e09565b8585613b95565b612f1557604051631da644e760e01b815263ffffffff841660048201526024016107d7565b50508080612f2290614e1d565b915050612e9a565b5050505050505050565b6001600160a01b0382165f908152602081815260408083206002835281842066ffffffffffffff600887901c1685529092529091208054600160ff85161b179055805460019082905f90612f929084906001600160401b0316614cd6565b82546101009290920a6001600160401b03818102199093169183160217909155825467ffffffffffffffff60401b1916600160401b9185169182021783556040519091506001600160a01b038516907f27fdd707236f230c963ad2d23731ec4da3265eda71956743331ca54a32b2de0b905f90a3505050565b5f5f5f60028787876040516020016130559392919092835260609190911b6bffffffffffffffffffffffff1916602083015260e01b6001600160e01b031916603482015260380190565b60408051601f198184030181529082905261306f91614e41565b602060405180830381855afa15801561308a573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906130ad9190614cf5565b90506130c66001600160401b038516608083901c614e57565b976107ff919091169650945050505050565b60606106a87f0000000000000000000000000000000000000000000000000000000000000000613cb9565b60606106a87f0000000000000000000000000000000000000000000000000000000000000000613cb9565b61313b8484845f85613612565b604080518082019091526001600160401b0393841681529083166020808301918252600290950180546001810182555f918252959020915191909401805494518416600160401b026001600160801b0319909516919093161792909217905550565b6001600160a01b0384165f908152600160205260408120546001600160801b038116919060501c65ffffffffffff1690505f846131da8784614d9f565b6131e49190614cd6565b90506132036001600160801b0384166001600160401b03831686613cf6565b6001600160a01b0388165f90815260016020526040902080546001600160801b0319166001600160801b03929092169190911790556001600160401b03821615801561325757505f856001600160401b0316115b15613266576132668785613d14565b5f826001600160401b031611801561328557506001600160401b038116155b156132bf576001600160a01b0387165f908152602081905260409020600101805467ffffffffffffffff19166001600160401b0386161790555b50505050505050565b5f6115456132d4613e85565b8360405161190160f01b8152600281019290925260228201526042902090565b60a08101516080820151600184015460608401516001600160401b039093169263ffffffff92831692613331926001600160a01b03169116613fae565b156123ca57613358846003018460c0015160011860ff166002811061184557611845614c74565b61336b906001600160401b031683614c9c565b9150613378600182614c9c565b90509250929050565b5f876001600160401b0316866001600160401b03161015806133b75750600b6133a989613fee565b6133b39190614c9c565b8214155b156133c357505f611df7565b5f6133db856133d5600b848789614e6a565b8961401b565b90505f806133ff836133f087600b818b614e6a565b8c6001600160401b0316614078565b915091508b8214801561341a5750896001600160401b031681145b9c9b505050505050505050505050565b5f65ffffffffffff61344260408501602086016146b0565b6001600160401b031611156134865761346160408401602085016146b0565b6040516376f1d06f60e01b81526001600160401b0390911660048201526024016107d7565b8354600160a01b900463ffffffff16806134a660808601606087016146b0565b6001600160401b031611156134f2576134c560808501606086016146b0565b604051633bf2849760e11b81526001600160401b03918216600482015290821660248201526044016107d7565b604084013560e01c915061350c60808501606086016146b0565b6001600160401b0316826001600160401b03161115613562578161353660808601606087016146b0565b60405163b030b61360e01b81526001600160401b039283166004820152911660248201526044016107d7565b5f61359861357360208701876146b0565b61358360408801602089016146b0565b604088013561059860808a0160608b016146b0565b86549091506135bd906001600160a01b0316826135b86080890189614e95565b6140fd565b6135da57604051638fb32c8d60e01b815260040160405180910390fd5b6135ec84826135b860a0890189614e95565b6136095760405163b29dd5cd60e01b815260040160405180910390fd5b50509392505050565b816001600160401b0316836001600160401b031614611493576114936001860185858585614126565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b9092041614801561367e575080546001600160401b031615155b6136925780546001600160401b0316611c1f565b8054611c1f906001906001600160401b0316614d9f565b6001600160401b03808316905f906136c49084166001614c9c565b90505b80821015611493575f6136de60ff84176001614c9c565b90505f838284106136ef57826136f1565b835b6136fb9190614caf565b90505f816101001461371957613714600180841b614caf565b61371c565b5f195b600886901c5f90815260208a905260409020805460ff881683901b17905590506137468286614c9c565b94505050506136c7565b6001600160a01b0381165f9081526001602052604081205460501c65ffffffffffff16611545565b5f805b8454811015612c22576137c9855f01828154811061379b5761379b614c74565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03168585614236565b156137dc57816137d881614ed7565b9250505b60010161377b565b5f5f6137f084846126f8565b6001600160401b031611801561383057506001600160a01b0383165f908152602081905260409020546001600160401b03838116600160801b9092041611155b80156138425750613840836123d1565b155b8015611e6f5750611e6d83836127ac565b5f826001600160401b03831663ffffffff82161061387d57602081901c65ffffffffffff16611c1f565b60501c65ffffffffffff169392505050565b5f80805b865481101561397d576138e1875f0182815481106138b3576138b3614c74565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03168686614236565b1561397557865f0181815481106138fa576138fa614c74565b5f918252602090912060048204015460039091166008026101000a90046001600160401b0316878361392b81614ed7565b94508154811061393d5761393d614c74565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b031602179055505b600101613893565b505b85548110156139cd57855486908061399957613999614df5565b5f8281526020902060045f199092019182040180546001600160401b03600860038516026101000a0219169055905561397f565b8554600180820188555f888152602090206004830401805460039093166008026101000a6001600160401b03818102199094169389160292909217909155613a16908290614c9c565b9695505050505050565b5f60018211613a3057505f919050565b81600203613a4157506101f4919050565b81600303613a5257506103e8919050565b81600403613a6357506109c4919050565b50611388919050565b81545f613a7a826001614c9c565b90505f613a8b828203831683614caf565b90505f80845b83811115613b3f575f88613aa6600184614caf565b81548110613ab657613ab6614c74565b5f918252602090912060028204015460019091166010026101000a90046001600160801b038116915060501c65ffffffffffff16613afd906001600160401b031685614c9c565b9350613b126001600160801b03821689613853565b613b25906001600160401b031684614c9c565b9250505f8190038116613b389082614caf565b9050613a91565b5086613b4c838389614255565b8154600181810184555f9384526020909320600282040180546001600160801b03938416601093909516929092026101000a938402929093021916179055509295945050505050565b84545f90613ba66020860186614eef565b63ffffffff1610613bb857505f611c9e565b5f613be0613bc96020870187614eef565b63ffffffff16878961429b9092919063ffffffff16565b9050806001600160401b0316846001600160401b03161015613c05575f915050611c9e565b5f80613c7d600a828b613c1b60208c018c614eef565b63ffffffff1681548110613c3157613c31614c74565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03166001600160401b031681526020019081526020015f20896122a3565b9092509050611e148282613c91868a614d9f565b613ca160408c0160208d016146b0565b8960408d0135613cb460608f018f614f08565b613381565b60605f613cc5836142aa565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f611c1f83613d058685613853565b6001600160401b031684614255565b6001600160a01b0382165f908152602081905260409020613d34826142d1565b613d3d826142d1565b6001600160a01b0383165f908152600660205260408120549003613db557600580546001810182557f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db00180546001600160a01b0319166001600160a01b03861690811790915590545f91825260066020526040909120555b5f613dc1836001612400565b8254909150600160c01b90046001600160401b0316613e1a5781546001600160801b0316600160c01b6001600160401b03831690810267ffffffffffffffff60801b191691909117600160801b9190910217825561083b565b60018201546001600160401b03908116908416111561083b57600180830154613e5a918691613e54916001600160401b0390911690612400565b85612415565b81546001600160401b038216600160801b0267ffffffffffffffff60801b1990911617825550505050565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015613edd57507f000000000000000000000000000000000000000000000000000000000000000046145b15613f0757507f000000000000000000000000000000000000000000000000000000000000000090565b6106a8604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c600190811614611e6f565b5f5b6001600160401b0382166001821b1015614016578061400e81614ed7565b915050613ff0565b919050565b5f845f52838360051b81015b8082101561406b5760018416801561403f575f516020525b8235811560051b52508360011c935060205f60405f60025afa614060575f5ffd5b602082019150614027565b50505f5195945050505050565b5f5f8560201c600160e01b175f526001858560051b81015b808210156140ed576001861682358060e01c82156140b2575f51602052958601955b911560051b5260019690961c95929092019160205f60408160025afa6140d6575f5ffd5b5f5160201c8360e01b175f52602082019150614090565b5050505f51915094509492505050565b5f5f61410a858585614497565b50506001600160a01b0390811690871614915050949350505050565b84545f614134866001614c9c565b90505b8181116132bf575f8761414b600184614caf565b8154811061415b5761415b614c74565b5f918252602090912060028204015460019091166010026101000a90046001600160801b03811691506141c5908690889060501c65ffffffffffff166141a19190614d9f565b6141ab9190614cd6565b6001600160801b038316906001600160401b031686613cf6565b886141d1600185614caf565b815481106141e1576141e1614c74565b905f5260205f2090600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b0316021790555050614225815f8190031690565b61422f9082614c9c565b9050614137565b5f611c1f6142448584612400565b6001600160401b0380861691161190565b5f65ffffffffffff84111561428057604051632c085fd760e11b8152600481018590526024016107d7565b50605083901b602083901b1763ffffffff8216179392505050565b5f611c1f6001850184846144de565b5f60ff8216601f81111561154557604051632cd44ac360e21b815260040160405180910390fd5b6005545f036142dd5750565b6005546007545f916142ee91614e57565b90506142fb816001614c9c565b6007819055505f6005828154811061431557614315614c74565b5f9182526020808320909101546001600160a01b0316808352908290526040822060010154909250614370906001600160401b03167f0000000000000000000000000000000000000000000000000000000000000000612400565b90505f61437c83613750565b6001600160401b0316118061439d57506001600160401b0380851690821610155b156143a85750505050565b600580545f91906143bb90600190614caf565b815481106143cb576143cb614c74565b5f91825260209091200154600580546001600160a01b0390921692508291869081106143f9576143f9614c74565b5f91825260209091200180546001600160a01b0319166001600160a01b039290921691909117905561442c846001614c9c565b6001600160a01b0382165f90815260066020526040902055600580548061445557614455614df5565b5f828152602080822083015f1990810180546001600160a01b03191690559092019092556001600160a01b039490941681526006909352505060408120555050565b5f808060418490036144cb578435602086013560408701355f1a6144bd89828585614555565b9550955095505050506144d5565b505f915060029050825b93509350939050565b5f825b8015612c225761453383866144f7600185614caf565b8154811061450757614507614c74565b5f918252602090912060028204015460019091166010026101000a90046001600160801b031690613853565b61453d9083614cd6565b915061454e5f829003821682614caf565b90506144e1565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561458e57505f91506003905082614613565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156145df573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661460a57505f925060019150829050614613565b92505f91508190505b9450945094915050565b5080545f825560030160049004905f5260205f209061463c919061463e565b565b5f5b80821115611218575f81840155600101614640565b5f60c08284031215614665575f5ffd5b50919050565b5f6020828403121561467b575f5ffd5b81356001600160401b03811115614690575f5ffd5b611c1f84828501614655565b6001600160401b03811681146115ce575f5ffd5b5f602082840312156146c0575f5ffd5b8135611e6f8161469c565b6001600160a01b03811681146115ce575f5ffd5b5f5f5f606084860312156146f1575f5ffd5b83356146fc816146cb565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b818110156147765783516001600160401b0381511684526001600160401b036020820151166020850152604081015160408501525060608301925060208401935060018101905061472a565b509095945050505050565b5f60208284031215614791575f5ffd5b8135611e6f816146cb565b5f60e0820190506001600160401b0383511682526001600160401b0360208401511660208301526001600160401b0360408401511660408301526001600160401b0360608401511660608301526080830151608083015260a083015161480660a084018215159052565b5060c0830151612e6d60c084018215159052565b5f5f6040838503121561482b575f5ffd5b50508035926020909101359150565b602080825282518282018190525f918401906040840190835b818110156147765783516001600160a01b0316835260209384019390920191600101614853565b5f5f6040838503121561488b575f5ffd5b8235614896816146cb565b915060208301356148a68161469c565b809150509250929050565b5f5f604083850312156148c2575f5ffd5b82356148cd8161469c565b915060208301356001600160401b038111156148e7575f5ffd5b6148f385828601614655565b9150509250929050565b5f5f83601f84011261490d575f5ffd5b5081356001600160401b03811115614923575f5ffd5b6020830191508360208260051b85010111156123ca575f5ffd5b5f5f5f5f60608587031215614950575f5ffd5b843561495b816146cb565b9350602085013561496b8161469c565b925060408501356001600160401b03811115614985575f5ffd5b614991878288016148fd565b95989497509550505050565b803563ffffffff81168114614016575f5ffd5b5f5f5f5f608085870312156149c3575f5ffd5b8435935060208501356149d5816146cb565b92506149e36040860161499d565b915060608501356149f38161469c565b939692955090935050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f614a4a60e08301896149fe565b8281036040840152614a5c81896149fe565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015614ab1578351835260209384019390920191600101614a93565b50909b9a5050505050505050505050565b5f5f5f5f60608587031215614ad5575f5ffd5b84356001600160401b03811115614aea575f5ffd5b8501601f81018713614afa575f5ffd5b80356001600160401b03811115614b0f575f5ffd5b876020828401011115614b20575f5ffd5b602091820195509350850135614b358161469c565b915060408501356149f38161469c565b5f5f60208385031215614b56575f5ffd5b82356001600160401b03811115614b6b575f5ffd5b614b77858286016148fd565b90969095509350505050565b5f5f5f5f60808587031215614b96575f5ffd5b8435614ba18161469c565b93506020850135614bb18161469c565b92506040850135915060608501356149f38161469c565b5f5f5f5f5f5f5f5f60e0898b031215614bdf575f5ffd5b883597506020890135614bf18161469c565b96506040890135614c018161469c565b95506060890135614c118161469c565b94506080890135935060a0890135925060c08901356001600160401b03811115614c39575f5ffd5b614c458b828c016148fd565b999c989b5096995094979396929594505050565b5f60208284031215614c69575f5ffd5b8151611e6f8161469c565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b8082018082111561154557611545614c88565b8181038181111561154557611545614c88565b634e487b7160e01b5f52604160045260245ffd5b6001600160401b03818116838216019081111561154557611545614c88565b5f60208284031215614d05575f5ffd5b5051919050565b634e487b7160e01b5f52601260045260245ffd5b5f82614d2e57614d2e614d0c565b500490565b808202811582820484141761154557611545614c88565b5f823560be19833603018112614d5e575f5ffd5b9190910192915050565b63ffffffff828116828216039081111561154557611545614c88565b5f60208284031215614d94575f5ffd5b8151611e6f816146cb565b6001600160401b03828116828216039081111561154557611545614c88565b5f5f5f60608486031215614dd0575f5ffd5b8351602085015160408601519194509250614dea8161469c565b809150509250925092565b634e487b7160e01b5f52603160045260245ffd5b5f8235607e19833603018112614d5e575f5ffd5b5f63ffffffff821663ffffffff8103614e3857614e38614c88565b60010192915050565b5f82518060208501845e5f920191825250919050565b5f82614e6557614e65614d0c565b500690565b5f5f85851115614e78575f5ffd5b83861115614e84575f5ffd5b5050600583901b0193919092039150565b5f5f8335601e19843603018112614eaa575f5ffd5b8301803591506001600160401b03821115614ec3575f5ffd5b6020019150368190038213156123ca575f5ffd5b5f60018201614ee857614ee8614c88565b5060010190565b5f60208284031215614eff575f5ffd5b611e6f8261499d565b5f5f8335601e19843603018112614f1d575f5ffd5b8301803591506001600160401b03821115614f36575f5ffd5b6020019150600581901b36038213156123ca575f5ffd' as const
