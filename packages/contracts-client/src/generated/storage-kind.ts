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
    "name": "postRevision",
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
        "name": "",
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
export const storageKindBytecode = '0x610260604052348015610010575f5ffd5b50604051614e63380380614e6383398101604081905261002f91610349565b6040518060400160405280601381526020017f4e7550656572537461636b2053746f7261676500000000000000000000000000815250604051806040016040528060018152602001603160f81b8152508484604051806080016040528086602001516001600160401b0316815260200186604001516001600160401b0316815260200186606001516001600160401b0316815260200186608001518152505f5f82602001516001600160401b0316118015610103575081602001516001600160401b0316825f01516001600160401b031610155b9050806101235760405163298f38f360e21b815260040160405180910390fd5b6001600160a01b0384166080819052604080516309ae202760e11b8152905163135c404e916004808201926020929091908290030181865afa15801561016b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061018f9190610414565b6001600160a01b0390811660a0529290921660c05280516001600160401b0390811660e0526020820151811661010052604082015116610120526060015161014052506101dd9050826102be565b610200526101ea816102be565b6102205281516020808401919091206101c0528151908201206101e05246610180526102796101c0516101e051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b610160525050306101a052805163ffffffff165f036102ab5760405163298f38f360e21b815260040160405180910390fd5b5163ffffffff1661024052506104919050565b5f5f829050601f815111156102f1578260405163305a27a960e01b81526004016102e89190610436565b60405180910390fd5b80516102fc8261046b565b179392505050565b6001600160a01b0381168114610318575f5ffd5b50565b805163ffffffff8116811461032e575f5ffd5b919050565b80516001600160401b038116811461032e575f5ffd5b5f5f5f83850360e081121561035c575f5ffd5b845161036781610304565b602086015190945061037881610304565b925060a0603f198201121561038b575f5ffd5b5060405160a081016001600160401b03811182821017156103ba57634e487b7160e01b5f52604160045260245ffd5b80604052506103cb6040860161031b565b81526103d960608601610333565b60208201526103ea60808601610333565b60408201526103fb60a08601610333565b606082015260c094909401516080850152509093909250565b5f60208284031215610424575f5ffd5b815161042f81610304565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561048b575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e0516102005161022051610240516148516106125f395f818161050301526111d101525f612e8301525f612e5801525f61395301525f61392b01525f61388601525f6138b001525f6138da01525f81816104a2015261181d01525f81816102d001526108ba01525f81816104c901528181610d8d01528181611abf015281816121010152818161214c0152613da601525f81816103cc01528181610f7d01526122f901525f818161033d0152818161059e0152818161082c01528181610ae901528181610ccd01528181610e95015281816113160152818161192f01528181611a2001528181611b4001528181611e9601528181611f880152818161227101528181612340015281816126e0015261288001525f8181610247015281816109510152818161108501528181611149015261127101525f81816103f30152818161183f015281816118bd0152611d3f01526148515ff3fe608060405234801561000f575f5ffd5b50600436106101dc575f3560e01c806380f5560511610109578063bd5fd65e1161009e578063cd617a1a1161006e578063cd617a1a1461053a578063d0ec4d081461054d578063f46ba52414610575578063f4de488b14610588575f5ffd5b8063bd5fd65e1461049d578063bfaae260146104c4578063c6670115146104eb578063c6958b89146104fe575f5ffd5b80638f879de9116100d95780638f879de91461044e578063a77c18071461046f578063b36db4c414610482578063ba99a31114610495575f5ffd5b806380f55605146103ee578063836586761461041557806384b0196e146104205780638c4a5df51461043b575f5ffd5b80633591d88a1161017f57806366e305fd1161014f57806366e305fd1461035f5780636ef5f1551461038257806371623005146103955780637f6e2e1a146103c7575f5ffd5b80633591d88a146102f257806345918ad1146103125780634db079ba1461032557806359659e9014610338575f5ffd5b806313b8010f116101ba57806313b8010f1461028157806319f6c845146102a15780632254f925146102ab5780633565e508146102cb575f5ffd5b806306040618146101e05780630fbaaf6814610205578063135c404e14610242575b5f5ffd5b6101e861059b565b6040516001600160401b0390911681526020015b60405180910390f35b610218610213366004613fc6565b610621565b604080516001600160401b03948516815260208101939093529216918101919091526060016101fc565b6102697f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101fc565b61029461028f366004613ff7565b610670565b6040516101fc9190614027565b6102a96107f4565b005b6102be6102b9366004614097565b610aa0565b6040516101fc91906140b0565b6101e87f000000000000000000000000000000000000000000000000000000000000000081565b61030561030036600461412e565b610bc9565b6040516101fc919061414e565b6102a961032036600461418e565b610cca565b6102a961033336600461420a565b6111bd565b6102697f000000000000000000000000000000000000000000000000000000000000000081565b61037261036d366004614097565b611231565b60405190151581526020016101fc565b6102a96103903660046142a5565b6112e2565b6103a86103a3366004614365565b611731565b604080516001600160401b0390931683526020830191909152016101fc565b6101e87f000000000000000000000000000000000000000000000000000000000000000081565b6102697f000000000000000000000000000000000000000000000000000000000000000081565b6101e8638000000081565b61042861174c565b6040516101fc97969594939291906143df565b6102a9610449366004614475565b61178e565b61046161045c366004614097565b6117f6565b6040519081526020016101fc565b6102a961047d366004613fc6565b6118b2565b61037261049036600461418e565b611a1c565b600554610461565b6104617f000000000000000000000000000000000000000000000000000000000000000081565b6101e87f000000000000000000000000000000000000000000000000000000000000000081565b6104616104f93660046144cd565b611bbc565b6105257f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff90911681526020016101fc565b610461610548366004613fc6565b611c3c565b61046161055b366004614097565b6001600160a01b03165f908152600b602052604090205490565b610372610583366004614512565b611d14565b6102a961059636600461458f565b611d34565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156105f8573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061061c91906145d6565b905090565b6001600160401b0381165f908152600a6020526040812081908190819061064790611f3a565b600181015490546001600160401b0380831698919750600160401b909204909116945092505050565b6001600160a01b0383165f908152600b602052604081208054606092906106978587614605565b106106a35781546106ad565b6106ad8486614605565b90508481116106bc575f6106c6565b6106c68582614618565b6001600160401b038111156106dd576106dd61462b565b60405190808252806020026020018201604052801561072657816020015b604080516060810182525f80825260208083018290529282015282525f199092019101816106fb5790505b5092505f5b83518110156107ea575f836107408389614605565b815481106107505761075061463f565b5f918252602080832060048304015460039092166008026101000a9091046001600160401b0316808352600a90915260408220909250819061079190611f83565b915091506040518060600160405280846001600160401b03168152602001826001600160401b03168152602001838152508785815181106107d4576107d461463f565b602090810291909101015250505060010161072b565b5050509392505050565b335f8181526020819052604090209061080c9061209f565b61082957604051632da4accf60e21b815260040160405180910390fd5b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610886573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108aa91906145d6565b60018301549091505f906108ef907f000000000000000000000000000000000000000000000000000000000000000090600160401b90046001600160401b0316614653565b9050806001600160401b0316826001600160401b0316101561093457604051632b99b24560e11b81526001600160401b03821660048201526024015b60405180910390fd5b604051635df2186f60e11b81523360048201523060248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063bbe430de90604401602060405180830381865afa15801561099e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109c29190614672565b90505f6109ce336117f6565b9050808210806109dc575081155b15610a0457604051632d5d9f8b60e01b8152600481018390526024810182905260440161092b565b6001808601805467ffffffffffffffff60401b19169055610a269085906120ce565b85546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116178555335f908152600460205260409020610a64906120e0565b610a6f335f866120ed565b60405133907ffd2eab5741b1e407565b3c6c24352883580ba6ea017f97b341857c0b32024a42905f90a25050505050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905290610ae1836121b9565b9050610b6c837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610b43573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b6791906145d6565b6123d0565b6001600160401b03908116835281518116602080850191909152820151811660408085019190915282015116606080840191909152810151608080840191909152810151151560a0808401919091520151151560c0820152919050565b6005546060905f90610bdb8486614605565b10610be857600554610bf2565b610bf28385614605565b9050838111610c01575f610c0b565b610c0b8482614618565b6001600160401b03811115610c2257610c2261462b565b604051908082528060200260200182016040528015610c4b578160200160208202803683370190505b5091505f5b8251811015610cc2576005610c658287614605565b81548110610c7557610c7561463f565b905f5260205f20015f9054906101000a90046001600160a01b0316838281518110610ca257610ca261463f565b6001600160a01b0390921660209283029190910190910152600101610c50565b505092915050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610d27573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d4b91906145d6565b90506001600160401b0380821690831610610d8457604051630a97f7ad60e41b81526001600160401b038316600482015260240161092b565b610dc2610db1837f00000000000000000000000000000000000000000000000000000000000000006120ce565b6001600160401b0380841691161090565b15610deb5760405163323a77f560e01b81526001600160401b038316600482015260240161092b565b610df48361209f565b15610e125760405163380f7dd960e21b815260040160405180910390fd5b610e1c83836123f1565b610e4457604051636f65c71560e01b81526001600160401b038316600482015260240161092b565b610e4e8383612489565b15610e7757604051631d1cba1760e11b81526001600160401b038316600482015260240161092b565b604051631498b51560e11b81526001600160401b03831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015610ee2573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f069190614672565b5f03610f30576040516356bc7b9b60e11b81526001600160401b038316600482015260240161092b565b6001600160a01b0383165f818152600360209081526040808320600887901c66ffffffffffffff16845282528083208054600160ff89161b17905592825260049052908120610fa19084847f000000000000000000000000000000000000000000000000000000000000000061250a565b604080518281523360208201529192506001600160401b038516916001600160a01b038716917f0488bbfd65c15f49399ae4d6271e986c0e80f61ec80be1cb6bdfdd8110bd5da9910160405180910390a36005811061105e576001600160a01b0384165f81815260208190526040808220600101805467ffffffffffffffff60401b1916600160401b6001600160401b03881602179055517f750749be35f9ce5d010046b7584189d419789b19fcdfd5ec8d06bae63449ae909190a25b604051632eda991b60e11b81526001600160a01b0385811660048301523060248301525f917f000000000000000000000000000000000000000000000000000000000000000090911690635db5323690604401606060405180830381865afa1580156110cc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110f09190614689565b505090505f61271061110184612691565b61110b90846146c0565b61111591906146eb565b905080156111b557604051630bfac59960e41b81526001600160a01b038781166004830152602482018390523360448301527f0000000000000000000000000000000000000000000000000000000000000000169063bfac5990906064016020604051808303815f875af115801561118f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111b39190614672565b505b505050505050565b5f6111c885856126dc565b905063ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168214611213576040516304c3860360e01b81526004810183905260240161092b565b6112208585838686612926565b61122a85856129dd565b5050505050565b5f61123b8261209f565b1580156112dc575061124c826117f6565b604051635df2186f60e11b81526001600160a01b0384811660048301523060248301527f0000000000000000000000000000000000000000000000000000000000000000169063bbe430de90604401602060405180830381865afa1580156112b6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112da9190614672565b115b92915050565b6001600160401b0388165f908152600a60209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa15801561135b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061137f91906145d6565b6001830154909150600160e01b900460ff1615806113b4575060018201546001600160401b03600160a01b9091048116908216115b156113dd57604051630eaa358f60e21b81526001600160401b038b16600482015260240161092b565b5f6113e783611f3a565b60018101549091506001600160401b03908116908b161161142c57600181015460405163242dbb4d60e21b81526001600160401b03909116600482015260240161092b565b82546001600160401b03600160a01b90910481169089161115611480578254604051633bf2849760e11b81526001600160401b03808b166004830152600160a01b909204909116602482015260440161092b565b5f61148b8a60e01c90565b9050886001600160401b0316816001600160401b031611156114d35760405163b030b61360e01b81526001600160401b0380831660048301528a16602482015260440161092b565b5f6114e08d8d8d8d611bbc565b85549091506114fa906001600160a01b0316828b8b612ab4565b61151757604051638fb32c8d60e01b815260040160405180910390fd5b6001850154611531906001600160a01b0316828989612ab4565b61154e5760405163b29dd5cd60e01b815260040160405180910390fd5b825460018601546001600160a01b03165f908152600b6020526040902060e09190911c9061157f908f838689612b26565b6001860154611599906001600160a01b0316828588612b6a565b60018401546001600160401b03868116600160801b9092041610156115d4576115c28685612c64565b60078701556115d18685612ccc565b93505b8b845f01819055508c846001015f6101000a8154816001600160401b0302191690836001600160401b031602179055508a8460010160086101000a8154816001600160401b0302191690836001600160401b03160217905550848460010160106101000a8154816001600160401b0302191690836001600160401b03160217905550611676866001015f9054906101000a90046001600160a01b031686612d16565b8460010160186101000a8154816001600160401b0302191690836001600160401b03160217905550856001015f9054906101000a90046001600160a01b03166001600160a01b03168e6001600160401b03167f36824047ec43970ca39e952e55fb59d5f6595cb6f9e5416b23988e82abdc631e8f8f8f604051611719939291906001600160401b0393841681526020810192909252909116604082015260600190565b60405180910390a35050505050505050505050505050565b5f5f61173f86868686612d84565b9150915094509492505050565b5f6060805f5f5f606061175d612e51565b611765612e7c565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b82156117ad576040516376fa191160e11b815260040160405180910390fd5b63800000006001600160401b03831611156117f057604051633bf2849760e11b81526001600160401b03831660048201526380000000602482015260440161092b565b50505050565b604051633bb30c7d60e11b81526001600160a01b0382811660048301523060248301525f917f0000000000000000000000000000000000000000000000000000000000000000917f0000000000000000000000000000000000000000000000000000000000000000169063776618fa90604401602060405180830381865afa158015611884573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118a89190614672565b6112dc91906146c0565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146118fb576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0381165f908152600a60209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa158015611974573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061199891906145d6565b90505f6119ae6119a784611f3a565b5460e01c90565b60018401805460ff60e01b19811690915560028501805467ffffffffffffffff19166001600160401b0386161790556001600160a01b03165f908152600b60205260409020909150611a0290858385612ea7565b60018301546117f0906001600160a01b0316825f85612b6a565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611a7a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a9e91906145d6565b90506001600160401b03808216908416108015611ae55750611ae3610db1847f00000000000000000000000000000000000000000000000000000000000000006120ce565b155b8015611af75750611af58461209f565b155b8015611b085750611b0884846123f1565b8015611b1b5750611b198484612489565b155b8015611bb45750604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015611b8d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611bb19190614672565b15155b949350505050565b604080517f0d8cc5540cc408c5e475b0b482af11de4db7744840582520a7d38d1b3c3ad7aa60208201526001600160401b038087169282019290925281851660608201526080810184905290821660a08201525f90611c339060c00160405160208183030381529060405280519060200120612f24565b95945050505050565b6001600160401b0381165f908152600a6020526040812081611c5d82611f3a565b90505f611c6a8383612f50565b60018401546001600160a01b03165f908152602081905260409020546001600160401b0316611c9991906146fe565b600180840154908501546001600160401b0392831693505f92611ccd92600160801b9004811691600160a01b9004166146fe565b6001600160401b03169050808210611ce55780611ce7565b815b8354611cf6919060e01c6146c0565b611d008585612c64565b611d0a9190614605565b9695505050505050565b5f611d258989898989898989612fb0565b90505b98975050505050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611d7d576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0382165f908152600a6020908152604090912090611da490830183614097565b81546001600160a01b0319166001600160a01b0391909116178155611dcf6040830160208401614097565b6001820180546001600160a01b0319166001600160a01b0392909216919091179055611e016060830160408401613fc6565b81546001600160401b0391909116600160a01b0267ffffffffffffffff60a01b19909116178155611e386080830160608401613fc6565b60018201805460ff60e01b196001600160401b0393909316600160a01b029290921668ffffffffffffffffff60a01b1990921691909117600160e01b1790556040805162c080c360e31b81529051611f359185916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169163060406189160048083019260209291908290030181865afa158015611edf573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f0391906145d6565b600b5f611f166040880160208901614097565b6001600160a01b0316815260208101919091526040015f209190613059565b505050565b600681015460048201545f9160038401916001600160401b03918216911610611f63575f611f66565b60015b60ff1660028110611f7957611f7961463f565b6002020192915050565b5f5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611fe2573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061200691906145d6565b6001850154909150600160e01b900460ff16158015612034575060028401546001600160401b038281169116105b1561204457505f93849350915050565b5f61204e85611f3a565b60018101549091506001600160401b03838116600160801b909204161061207c576120798582612ccc565b90505b80546001909101549095600160401b9091046001600160401b0316945092505050565b6001600160a01b03165f90815260208190526040902060010154600160401b90046001600160401b0316151590565b5f6120d98284614653565b9392505050565b6120ea815f613f7a565b50565b5f6120f9826001614653565b90505f6121277f00000000000000000000000000000000000000000000000000000000000000006001614653565b6001600160401b0316826001600160401b031611612145575f61217b565b60016121717f0000000000000000000000000000000000000000000000000000000000000000846146fe565b61217b91906146fe565b905061122a6001600160401b0380831690861610612199578461219b565b815b6001600160a01b0387165f90815260036020526040902090856131f1565b6040805160c0810182525f8082526020808301829052828401829052606083018290526080830182905260a083018290526001600160a01b03851680835282825284832080546001600160401b03600160401b9091048116865291845260019092529390912054919290911615612242578054600160801b90046001600160401b031660208301525b80546001600160401b0316604080840191909152805162c080c360e31b8152905161231d916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916306040618916004808201926020929091908290030181865afa1580156122bb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122df91906145d6565b6001600160a01b0385165f908152600460205260409020907f0000000000000000000000000000000000000000000000000000000000000000613298565b606083015261232b8361209f565b8260800190151590811515815250506123c3837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa15801561239a573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123be91906145d6565b61330c565b151560a083015250919050565b6001600160a01b0382165f9081526001602052604081206120d99083613383565b6001600160a01b0382165f9081526020819052604081208054600160c01b90046001600160401b03161580159061243d575080546001600160401b03600160c01b909104811690841610155b8015611bb457506001600160a01b0384165f908152600160205260409020546001600160401b0316151580611bb45750600101546001600160401b039081169216919091111592915050565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c600190811614806120d957506001600160a01b0383165f908152600360209081526040808320600886901c66ffffffffffffff16845290915290205460ff83161c6001908116146120d9565b5f80805b86548110156125f85761255c875f01828154811061252e5761252e61463f565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b031686866133c6565b156125f057865f0181815481106125755761257561463f565b5f918252602090912060048204015460039091166008026101000a90046001600160401b031687836125a68161471d565b9450815481106125b8576125b861463f565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b031602179055505b60010161250e565b505b855481101561264857855486908061261457612614614735565b5f8281526020902060045f199092019182040180546001600160401b03600860038516026101000a021916905590556125fa565b8554600180820188555f888152602090206004830401805460039093166008026101000a6001600160401b03818102199094169389160292909217909155611d0a908290614605565b5f600182116126a157505f919050565b816002036126b1575060c8919050565b816003036126c257506101f4919050565b816004036126d357506103e8919050565b50610bb8919050565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa15801561273a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061275e91906145d6565b90506001600160401b038084169082161461279757604051639a265f7160e01b81526001600160401b038216600482015260240161092b565b6127a08461209f565b156127be5760405163380f7dd960e21b815260040160405180910390fd5b6127c884846123d0565b6001600160401b0316158061280657506001600160a01b0384165f908152602081905260409020546001600160401b03848116600160801b90920416115b1561282f57604051636f65c71560e01b81526001600160401b038416600482015260240161092b565b6128398484612489565b1561286257604051631d1cba1760e11b81526001600160401b038416600482015260240161092b565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa1580156128cd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128f19190614672565b91505f82900361291f576040516356bc7b9b60e11b81526001600160401b038416600482015260240161092b565b5092915050565b5f61293186866123d0565b90505f5b63ffffffff81168311156111b3575f5f612951878a8587612d84565b6001600160a01b038b165f908152600b6020526040902091935091506129a39089888863ffffffff881681811061298a5761298a61463f565b905060200281019061299c9190614749565b85856133e5565b6129c857604051631da644e760e01b815263ffffffff8416600482015260240161092b565b505080806129d590614767565b915050612935565b6001600160a01b0382165f908152602081815260408083206002835281842066ffffffffffffff600887901c1685529092529091208054600160ff85161b179055805460019082905f90612a3b9084906001600160401b0316614653565b82546101009290920a6001600160401b03818102199093169183160217909155825467ffffffffffffffff60401b1916600160401b9185169182021783556040519091506001600160a01b038516907f27fdd707236f230c963ad2d23731ec4da3265eda71956743331ca54a32b2de0b905f90a3505050565b5f846001600160a01b03163b5f03612b13575f5f612ad3868686613515565b5090925090505f816003811115612aec57612aec61478b565b148015612b0a5750866001600160a01b0316826001600160a01b0316145b92505050611bb4565b612b1f8585858561355c565b9050611bb4565b816001600160401b0316836001600160401b03161461122a576001600160401b0384165f90815260038601602052604090205461122a9060018701908585856135c6565b6001600160a01b0384165f908152600160205260409020546001600160401b0316612bc183612b9986846146fe565b612ba39190614653565b6001600160a01b0387165f908152600160205260409020908461363a565b6001600160401b038116158015612be057505f836001600160401b0316115b15612bef57612bef85836136c3565b5f816001600160401b0316118015612c22575082612c0d85836146fe565b612c179190614653565b6001600160401b0316155b1561122a576001600160a01b0385165f90815260208190526040902060010180546001600160401b03841667ffffffffffffffff199091161790555050505050565b5f5f612c708484612ccc565b90505f612c7d8583612f50565b612c878686612f50565b612c9191906146fe565b6001600160401b0316905080612caa835f015460e01c90565b6001600160401b0316612cbd91906146c0565b8560070154611c339190614605565b600482015460018201545f9160038501916001600160401b03908116911614612cf5575f612cf8565b60015b60ff1660028110612d0b57612d0b61463f565b600202019392505050565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b90920416148015612d59575080546001600160401b031615155b612d6d5780546001600160401b0316611bb4565b8054611bb4906001906001600160401b03166146fe565b5f5f5f6002878787604051602001612dce9392919092835260609190911b6bffffffffffffffffffffffff1916602083015260e01b6001600160e01b031916603482015260380190565b60408051601f1981840301815290829052612de89161479f565b602060405180830381855afa158015612e03573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612e269190614672565b9050612e3f6001600160401b038516608083901c6147b5565b976107ff919091169650945050505050565b606061061c7f000000000000000000000000000000000000000000000000000000000000000061383d565b606061061c7f000000000000000000000000000000000000000000000000000000000000000061383d565b612eb48484845f85612b26565b6040805180820182526001600160401b039485165f9081526003870160209081529281205486168252928516828201908152600490960180546001810182559084529190922091519101805494518416600160401b026001600160801b0319909516919093161792909217905550565b5f6112dc612f3061387a565b8360405161190160f01b8152600281019290925260228201526042902090565b600182810154908201545f91612f81916001600160a01b0390911690600160801b90046001600160401b03166139a3565b612f8b575f612f8e565b60015b60018301546120d99160ff1690600160c01b90046001600160401b0316614653565b5f876001600160401b0316866001600160401b0316101580612fe65750600b612fd8896139e3565b612fe29190614605565b8214155b15612ff257505f611d28565b5f61300a85613004600b8487896147c8565b89613a10565b90505f8061302e8361301f87600b818b6147c8565b8c6001600160401b0316613a6d565b915091508b821480156130495750896001600160401b031681145b9c9b505050505050505050505050565b600483015480158015906130ad57506130ad6004850161307a600184614618565b8154811061308a5761308a61463f565b5f918252602090912001546001600160401b03848116600160401b909204161090565b1561318e575f600485016130c2600184614618565b815481106130d2576130d261463f565b5f918252602090912001546004860180546001600160401b03909216925090806130fe576130fe614735565b5f828152602080822083015f1990810180546001600160801b03191690559092019092556001600160401b038616825260038701905260409020819055845484908690839081106131515761315161463f565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b03160217905550506117f0565b61319b6001850183613af2565b6001600160401b039384165f818152600387810160209081526040832094909455875460018101895597825292902060048704018054600897909316969096026101000a90810294021916929092179092555050565b6001600160401b03808316905f9061320c9084166001614605565b90505b8082101561122a575f61322660ff84176001614605565b90505f838284106132375782613239565b835b6132439190614618565b90505f81610100146132615761325c600180841b614618565b613264565b5f195b600886901c5f90815260208a905260409020805460ff881683901b179055905061328e8286614605565b945050505061320f565b5f805b8454811015613304576132e9855f0182815481106132bb576132bb61463f565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b031685856133c6565b156132fc57816132f88161471d565b9250505b60010161329b565b509392505050565b5f5f61331884846123d0565b6001600160401b031611801561335857506001600160a01b0383165f908152602081905260409020546001600160401b03838116600160801b9092041611155b801561336a57506133688361209f565b155b80156120d9575061337b8383612489565b159392505050565b81545f906001600160401b03838116600160801b90920416106133b7578254600160401b90046001600160401b03166120d9565b5050546001600160401b031690565b5f611bb46133d485846120ce565b6001600160401b0380861691161190565b84545f906133f660208601866147f3565b63ffffffff161061340857505f611c33565b5f61343061341960208701876147f3565b63ffffffff168789613c549092919063ffffffff16565b9050806001600160401b0316846001600160401b03161015613455575f915050611c33565b5f806134cc600a828b61346b60208c018c6147f3565b63ffffffff16815481106134815761348161463f565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03166001600160401b031681526020019081526020015f20611f83565b909250905061350882826134e0868a6146fe565b6134f060408c0160208d01613fc6565b8960408d013561350360608f018f61480c565b612fb0565b9998505050505050505050565b5f80806041849003613549578435602086013560408701355f1a61353b89828585613c63565b955095509550505050613553565b505f915060029050825b93509350939050565b60408051630b135d3f60e11b808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f6135d2856001614605565b90505b85546001600160401b031681116111b5575f818152600187016020526040902080546136239085906136119088906001600160401b03166146fe565b61361b9190614653565b82908561363a565b506136335f829003821682614605565b90506135d5565b82546001600160401b03828116600160801b9092041610156136a457825477ffffffffffffffffffffffffffffffff00000000000000001981166001600160401b03918216600160401b0267ffffffffffffffff60801b191617600160801b918316919091021783555b50815467ffffffffffffffff19166001600160401b0391909116179055565b6001600160a01b0382165f9081526020819052604090206136e382613d2b565b6136ec82613d2b565b6001600160a01b0383165f90815260066020526040812054900361376457600580546001810182557f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db00180546001600160a01b0319166001600160a01b03861690811790915590545f91825260066020526040909120555b5f6137708360016120ce565b8254909150600160c01b90046001600160401b03166137d25781546fffffffffffffffffffffffffffffffff16600160c01b6001600160401b03831690810267ffffffffffffffff60801b191691909117600160801b919091021782556117f0565b60018201546001600160401b0390811690841611156117f05760018083015461381291869161380c916001600160401b03909116906120ce565b856120ed565b81546001600160401b038216600160801b0267ffffffffffffffff60801b1990911617825550505050565b60605f61384983613f0f565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480156138d257507f000000000000000000000000000000000000000000000000000000000000000046145b156138fc57507f000000000000000000000000000000000000000000000000000000000000000090565b61061c604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c6001908116146120d9565b5f5b6001600160401b0382166001821b1015613a0b5780613a038161471d565b9150506139e5565b919050565b5f845f52838360051b81015b80821015613a6057600184168015613a34575f516020525b8235811560051b52508360011c935060205f60405f60025afa613a55575f5ffd5b602082019150613a1c565b50505f5195945050505050565b5f5f8560201c600160e01b175f526001858560051b81015b80821015613ae2576001861682358060e01c8215613aa7575f51602052958601955b911560051b5260019690961c95929092019160205f60408160025afa613acb575f5ffd5b5f5160201c8360e01b175f52602082019150613a85565b5050505f51915094509492505050565b81546001600160401b03165f613b09826001614605565b90505f613b1a828203831683614618565b604080516060810182525f80825260208201526001600160401b03871691810191909152909150835b82811115613bce575f81815260018801602052604090205482516001600160401b03909116908390613b76908390614653565b6001600160401b03169052505f8181526001880160205260409020613b9b9087613383565b82602001818151613bac9190614653565b6001600160401b0316905250613bc75f829003821682614618565b9050613b43565b505f838152600187016020908152604091829020835181549285015194909301516001600160401b039384166001600160801b031990931692909217600160401b948416949094029390931767ffffffffffffffff60801b1916600160801b9183169190910217909155855467ffffffffffffffff191692169190911790935592915050565b5f611bb4600185018484613f36565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613c9c57505f91506003905082613d21565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613ced573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116613d1857505f925060019150829050613d21565b92505f91508190505b9450945094915050565b6005545f03613d375750565b6005546007545f91613d48916147b5565b9050613d55816001614605565b6007819055505f60058281548110613d6f57613d6f61463f565b5f9182526020808320909101546001600160a01b0316808352908290526040822060010154909250613dca906001600160401b03167f00000000000000000000000000000000000000000000000000000000000000006120ce565b90505f613df4836001600160a01b03165f908152600160205260409020546001600160401b031690565b6001600160401b03161180613e1557506001600160401b0380851690821610155b15613e205750505050565b600580545f9190613e3390600190614618565b81548110613e4357613e4361463f565b5f91825260209091200154600580546001600160a01b039092169250829186908110613e7157613e7161463f565b5f91825260209091200180546001600160a01b0319166001600160a01b0392909216919091179055613ea4846001614605565b6001600160a01b0382165f908152600660205260409020556005805480613ecd57613ecd614735565b5f828152602080822083015f1990810180546001600160a01b03191690559092019092556001600160a01b039490941681526006909352505060408120555050565b5f60ff8216601f8111156112dc57604051632cd44ac360e21b815260040160405180910390fd5b5f825b8015613304575f8181526001860160205260409020613f589084613383565b613f629083614653565b9150613f735f829003821682614618565b9050613f39565b5080545f825560030160049004905f5260205f2090613f999190613f9b565b565b5f5b80821115611f35575f81840155600101613f9d565b6001600160401b03811681146120ea575f5ffd5b5f60208284031215613fd6575f5ffd5b81356120d981613fb2565b80356001600160a01b0381168114613a0b575f5ffd5b5f5f5f60608486031215614009575f5ffd5b61401284613fe1565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b8181101561408c5783516001600160401b0381511684526001600160401b0360208201511660208501526040810151604085015250606083019250602084019350600181019050614040565b509095945050505050565b5f602082840312156140a7575f5ffd5b6120d982613fe1565b5f60e0820190506001600160401b0383511682526001600160401b0360208401511660208301526001600160401b0360408401511660408301526001600160401b0360608401511660608301526080830151608083015260a083015161411a60a084018215159052565b5060c083015161291f60c084018215159052565b5f5f6040838503121561413f575f5ffd5b50508035926020909101359150565b602080825282518282018190525f918401906040840190835b8181101561408c5783516001600160a01b0316835260209384019390920191600101614167565b5f5f6040838503121561419f575f5ffd5b6141a883613fe1565b915060208301356141b881613fb2565b809150509250929050565b5f5f83601f8401126141d3575f5ffd5b5081356001600160401b038111156141e9575f5ffd5b6020830191508360208260051b8501011115614203575f5ffd5b9250929050565b5f5f5f5f6060858703121561421d575f5ffd5b61422685613fe1565b9350602085013561423681613fb2565b925060408501356001600160401b03811115614250575f5ffd5b61425c878288016141c3565b95989497509550505050565b5f5f83601f840112614278575f5ffd5b5081356001600160401b0381111561428e575f5ffd5b602083019150836020828501011115614203575f5ffd5b5f5f5f5f5f5f5f5f60c0898b0312156142bc575f5ffd5b88356142c781613fb2565b975060208901356142d781613fb2565b96506040890135955060608901356142ee81613fb2565b945060808901356001600160401b03811115614308575f5ffd5b6143148b828c01614268565b90955093505060a08901356001600160401b03811115614332575f5ffd5b61433e8b828c01614268565b999c989b5096995094979396929594505050565b803563ffffffff81168114613a0b575f5ffd5b5f5f5f5f60808587031215614378575f5ffd5b8435935061438860208601613fe1565b925061439660408601614352565b915060608501356143a681613fb2565b939692955090935050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f6143fd60e08301896143b1565b828103604084015261440f81896143b1565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015614464578351835260209384019390920191600101614446565b50909b9a5050505050505050505050565b5f5f5f5f60608587031215614488575f5ffd5b84356001600160401b0381111561449d575f5ffd5b6144a987828801614268565b90955093505060208501356144bd81613fb2565b915060408501356143a681613fb2565b5f5f5f5f608085870312156144e0575f5ffd5b84356144eb81613fb2565b935060208501356144fb81613fb2565b92506040850135915060608501356143a681613fb2565b5f5f5f5f5f5f5f5f60e0898b031215614529575f5ffd5b88359750602089013561453b81613fb2565b9650604089013561454b81613fb2565b9550606089013561455b81613fb2565b94506080890135935060a0890135925060c08901356001600160401b03811115614583575f5ffd5b61433e8b828c016141c3565b5f5f604083850312156145a0575f5ffd5b82356145ab81613fb2565b915060208301356001600160401b038111156145c5575f5ffd5b830160a081860312156141b8575f5ffd5b5f602082840312156145e6575f5ffd5b81516120d981613fb2565b634e487b7160e01b5f52601160045260245ffd5b808201808211156112dc576112dc6145f1565b818103818111156112dc576112dc6145f1565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b6001600160401b0381811683821601908111156112dc576112dc6145f1565b5f60208284031215614682575f5ffd5b5051919050565b5f5f5f6060848603121561469b575f5ffd5b83516020850151604086015191945092506146b581613fb2565b809150509250925092565b80820281158282048414176112dc576112dc6145f1565b634e487b7160e01b5f52601260045260245ffd5b5f826146f9576146f96146d7565b500490565b6001600160401b0382811682821603908111156112dc576112dc6145f1565b5f6001820161472e5761472e6145f1565b5060010190565b634e487b7160e01b5f52603160045260245ffd5b5f8235607e1983360301811261475d575f5ffd5b9190910192915050565b5f63ffffffff821663ffffffff8103614782576147826145f1565b60010192915050565b634e487b7160e01b5f52602160045260245ffd5b5f82518060208501845e5f920191825250919050565b5f826147c3576147c36146d7565b500690565b5f5f858511156147d6575f5ffd5b838611156147e2575f5ffd5b5050600583901b0193919092039150565b5f60208284031215614803575f5ffd5b6120d982614352565b5f5f8335601e19843603018112614821575f5ffd5b8301803591506001600160401b0382111561483a575f5ffd5b6020019150600581901b3603821315614203575f5ffd' as const
