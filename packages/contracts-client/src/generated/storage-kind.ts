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
export const storageKindBytecode = '0x610260604052348015610010575f5ffd5b50604051614e85380380614e8583398101604081905261002f91610349565b6040518060400160405280601381526020017f4e7550656572537461636b2053746f7261676500000000000000000000000000815250604051806040016040528060018152602001603160f81b8152508484604051806080016040528086602001516001600160401b0316815260200186604001516001600160401b0316815260200186606001516001600160401b0316815260200186608001518152505f5f82602001516001600160401b0316118015610103575081602001516001600160401b0316825f01516001600160401b031610155b9050806101235760405163298f38f360e21b815260040160405180910390fd5b6001600160a01b0384166080819052604080516309ae202760e11b8152905163135c404e916004808201926020929091908290030181865afa15801561016b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061018f9190610414565b6001600160a01b0390811660a0529290921660c05280516001600160401b0390811660e0526020820151811661010052604082015116610120526060015161014052506101dd9050826102be565b610200526101ea816102be565b6102205281516020808401919091206101c0528151908201206101e05246610180526102796101c0516101e051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b610160525050306101a052805163ffffffff165f036102ab5760405163298f38f360e21b815260040160405180910390fd5b5163ffffffff1661024052506104919050565b5f5f829050601f815111156102f1578260405163305a27a960e01b81526004016102e89190610436565b60405180910390fd5b80516102fc8261046b565b179392505050565b6001600160a01b0381168114610318575f5ffd5b50565b805163ffffffff8116811461032e575f5ffd5b919050565b80516001600160401b038116811461032e575f5ffd5b5f5f5f83850360e081121561035c575f5ffd5b845161036781610304565b602086015190945061037881610304565b925060a0603f198201121561038b575f5ffd5b5060405160a081016001600160401b03811182821017156103ba57634e487b7160e01b5f52604160045260245ffd5b80604052506103cb6040860161031b565b81526103d960608601610333565b60208201526103ea60808601610333565b60408201526103fb60a08601610333565b606082015260c094909401516080850152509093909250565b5f60208284031215610424575f5ffd5b815161042f81610304565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561048b575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161020051610220516102405161486c6106195f395f8181610552015261141701525f61309101525f61306601525f613ac101525f613a9901525f6139f401525f613a1e01525f613a4801525f81816104f10152611ae201525f81816102db01526108f601525f818161051801528181610dc901528181611d84015281816121c00152818161220b0152613db201525f818161041b01528181610fb901526123b801525f818161038c015281816105da0152818161086801528181610b2501528181610d0901528181610ed10152818161135f0152818161155c01528181611bf401528181611ce501528181611e050152818161204701528181612330015281816123ff015281816129370152612ad701525f81816102520152818161098d015281816110c10152818161118501526114b701525f8181610442015281816112040152818161178501528181611b040152611b82015261486c5ff3fe608060405234801561000f575f5ffd5b50600436106101e7575f3560e01c80637f6e2e1a11610109578063ba99a3111161009e578063c6958b891161006e578063c6958b891461054d578063cd617a1a14610589578063d0ec4d081461059c578063f46ba524146105c4575f5ffd5b8063ba99a311146104e4578063bd5fd65e146104ec578063bfaae26014610513578063c66701151461053a575f5ffd5b80638c4a5df5116100d95780638c4a5df51461048a5780638f879de91461049d578063a77c1807146104be578063b36db4c4146104d1575f5ffd5b80637f6e2e1a1461041657806380f556051461043d578063836586761461046457806384b0196e1461046f575f5ffd5b806345918ad11161017f57806359659e901161014f57806359659e901461038757806366e305fd146103ae5780636ef5f155146103d157806371623005146103e4575f5ffd5b806345918ad11461031d578063463779001461033057806349012895146103435780634db079ba14610374575f5ffd5b806319f6c845116101ba57806319f6c845146102ac5780632254f925146102b65780633565e508146102d65780633591d88a146102fd575f5ffd5b806306040618146101eb5780630fbaaf6814610210578063135c404e1461024d57806313b8010f1461028c575b5f5ffd5b6101f36105d7565b6040516001600160401b0390911681526020015b60405180910390f35b61022361021e366004613fd2565b61065d565b604080516001600160401b0394851681526020810193909352921691810191909152606001610207565b6102747f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610207565b61029f61029a366004614001565b6106ac565b6040516102079190614033565b6102b4610830565b005b6102c96102c43660046140a3565b610adc565b60405161020791906140be565b6101f37f000000000000000000000000000000000000000000000000000000000000000081565b61031061030b36600461413c565b610c05565b604051610207919061415c565b6102b461032b36600461419c565b610d06565b6102b461033e3660046141d3565b6111f9565b610274610351366004613fd2565b6001600160401b03165f908152600a60205260409020546001600160a01b031690565b6102b4610382366004614261565b611403565b6102747f000000000000000000000000000000000000000000000000000000000000000081565b6103c16103bc3660046140a3565b611477565b6040519015158152602001610207565b6102b46103df3660046142fe565b611528565b6103f76103f23660046143be565b6119f6565b604080516001600160401b039093168352602083019190915201610207565b6101f37f000000000000000000000000000000000000000000000000000000000000000081565b6102747f000000000000000000000000000000000000000000000000000000000000000081565b6101f3638000000081565b610477611a11565b604051610207979695949392919061443a565b6102b46104983660046144d0565b611a53565b6104b06104ab3660046140a3565b611abb565b604051908152602001610207565b6102b46104cc366004613fd2565b611b77565b6103c16104df36600461419c565b611ce1565b6005546104b0565b6104b07f000000000000000000000000000000000000000000000000000000000000000081565b6101f37f000000000000000000000000000000000000000000000000000000000000000081565b6104b0610548366004614528565b611e81565b6105747f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610207565b6104b0610597366004613fd2565b611f01565b6104b06105aa3660046140a3565b6001600160a01b03165f908152600b602052604090205490565b6103c16105d236600461456d565b611fd9565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610634573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061065891906145ea565b905090565b6001600160401b0381165f908152600a6020526040812081908190819061068390611ff9565b600181015490546001600160401b0380831698919750600160401b909204909116945092505050565b6001600160a01b0383165f908152600b602052604081208054606092906106d38587614619565b106106df5781546106e9565b6106e98486614619565b90508481116106f8575f610702565b610702858261462c565b6001600160401b038111156107195761071961463f565b60405190808252806020026020018201604052801561076257816020015b604080516060810182525f80825260208083018290529282015282525f199092019101816107375790505b5092505f5b8351811015610826575f8361077c8389614619565b8154811061078c5761078c614653565b5f918252602080832060048304015460039092166008026101000a9091046001600160401b0316808352600a9091526040822090925081906107cd90612042565b915091506040518060600160405280846001600160401b03168152602001826001600160401b031681526020018381525087858151811061081057610810614653565b6020908102919091010152505050600101610767565b5050509392505050565b335f818152602081905260409020906108489061215e565b61086557604051632da4accf60e21b815260040160405180910390fd5b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156108c2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108e691906145ea565b60018301549091505f9061092b907f000000000000000000000000000000000000000000000000000000000000000090600160401b90046001600160401b0316614667565b9050806001600160401b0316826001600160401b0316101561097057604051632b99b24560e11b81526001600160401b03821660048201526024015b60405180910390fd5b604051635df2186f60e11b81523360048201523060248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063bbe430de90604401602060405180830381865afa1580156109da573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109fe9190614686565b90505f610a0a33611abb565b905080821080610a18575081155b15610a4057604051632d5d9f8b60e01b81526004810183905260248101829052604401610967565b6001808601805467ffffffffffffffff60401b19169055610a6290859061218d565b85546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116178555335f908152600460205260409020610aa09061219f565b610aab335f866121ac565b60405133907ffd2eab5741b1e407565b3c6c24352883580ba6ea017f97b341857c0b32024a42905f90a25050505050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905290610b1d83612278565b9050610ba8837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610b7f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ba391906145ea565b61248f565b6001600160401b03908116835281518116602080850191909152820151811660408085019190915282015116606080840191909152810151608080840191909152810151151560a0808401919091520151151560c0820152919050565b6005546060905f90610c178486614619565b10610c2457600554610c2e565b610c2e8385614619565b9050838111610c3d575f610c47565b610c47848261462c565b6001600160401b03811115610c5e57610c5e61463f565b604051908082528060200260200182016040528015610c87578160200160208202803683370190505b5091505f5b8251811015610cfe576005610ca18287614619565b81548110610cb157610cb1614653565b905f5260205f20015f9054906101000a90046001600160a01b0316838281518110610cde57610cde614653565b6001600160a01b0390921660209283029190910190910152600101610c8c565b505092915050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610d63573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d8791906145ea565b90506001600160401b0380821690831610610dc057604051630a97f7ad60e41b81526001600160401b0383166004820152602401610967565b610dfe610ded837f000000000000000000000000000000000000000000000000000000000000000061218d565b6001600160401b0380841691161090565b15610e275760405163323a77f560e01b81526001600160401b0383166004820152602401610967565b610e308361215e565b15610e4e5760405163380f7dd960e21b815260040160405180910390fd5b610e5883836124b0565b610e8057604051636f65c71560e01b81526001600160401b0383166004820152602401610967565b610e8a8383612548565b15610eb357604051631d1cba1760e11b81526001600160401b0383166004820152602401610967565b604051631498b51560e11b81526001600160401b03831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015610f1e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f429190614686565b5f03610f6c576040516356bc7b9b60e11b81526001600160401b0383166004820152602401610967565b6001600160a01b0383165f818152600360209081526040808320600887901c66ffffffffffffff16845282528083208054600160ff89161b17905592825260049052908120610fdd9084847f00000000000000000000000000000000000000000000000000000000000000006125c9565b604080518281523360208201529192506001600160401b038516916001600160a01b038716917f0488bbfd65c15f49399ae4d6271e986c0e80f61ec80be1cb6bdfdd8110bd5da9910160405180910390a36005811061109a576001600160a01b0384165f81815260208190526040808220600101805467ffffffffffffffff60401b1916600160401b6001600160401b03881602179055517f750749be35f9ce5d010046b7584189d419789b19fcdfd5ec8d06bae63449ae909190a25b604051632eda991b60e11b81526001600160a01b0385811660048301523060248301525f917f000000000000000000000000000000000000000000000000000000000000000090911690635db5323690604401606060405180830381865afa158015611108573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061112c919061469d565b505090505f61271061113d84612750565b61114790846146d4565b61115191906146ff565b905080156111f157604051630bfac59960e41b81526001600160a01b038781166004830152602482018390523360448301527f0000000000000000000000000000000000000000000000000000000000000000169063bfac5990906064016020604051808303815f875af11580156111cb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111ef9190614686565b505b505050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611242576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0382165f908152600a60209081526040918290209161126d919084019084016140a3565b81546001600160a01b0319166001600160a01b039190911617815561129860608301604084016140a3565b6001820180546001600160a01b0319166001600160a01b03929092169190911790556112ca6080830160608401613fd2565b81546001600160401b0391909116600160a01b0267ffffffffffffffff60a01b1990911617815561130160a0830160808401613fd2565b60018201805460ff60e01b196001600160401b0393909316600160a01b029290921668ffffffffffffffffff60a01b1990921691909117600160e01b1790556040805162c080c360e31b815290516113fe9185916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169163060406189160048083019260209291908290030181865afa1580156113a8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113cc91906145ea565b600b5f6113df60608801604089016140a3565b6001600160a01b0316815260208101919091526040015f20919061279b565b505050565b5f61140e8585612933565b905063ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168214611459576040516304c3860360e01b815260048101839052602401610967565b6114668585838686612b7d565b6114708585612c34565b5050505050565b5f6114818261215e565b158015611522575061149282611abb565b604051635df2186f60e11b81526001600160a01b0384811660048301523060248301527f0000000000000000000000000000000000000000000000000000000000000000169063bbe430de90604401602060405180830381865afa1580156114fc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115209190614686565b115b92915050565b6001600160401b0388165f908152600a60209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa1580156115a1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115c591906145ea565b6001830154909150600160e01b900460ff1615806115fa575060018201546001600160401b03600160a01b9091048116908216115b1561162357604051630eaa358f60e21b81526001600160401b038b166004820152602401610967565b5f61162d83611ff9565b60018101549091506001600160401b03908116908b161161167257600181015460405163242dbb4d60e21b81526001600160401b039091166004820152602401610967565b82546001600160401b03600160a01b909104811690891611156116c6578254604051633bf2849760e11b81526001600160401b03808b166004830152600160a01b9092049091166024820152604401610967565b5f6116d18a60e01c90565b9050886001600160401b0316816001600160401b031611156117195760405163b030b61360e01b81526001600160401b0380831660048301528a166024820152604401610967565b5f6117268d8d8d8d611e81565b8554909150611740906001600160a01b0316828b8b612d0b565b61175d57604051638fb32c8d60e01b815260040160405180910390fd5b6001850154604051635b5175d560e01b81526001600160a01b0391821660048201526117f6917f00000000000000000000000000000000000000000000000000000000000000001690635b5175d590602401602060405180830381865afa1580156117ca573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117ee9190614712565b828989612d0b565b6118135760405163b29dd5cd60e01b815260040160405180910390fd5b825460018601546001600160a01b03165f908152600b6020526040902060e09190911c90611844908f838689612d34565b600186015461185e906001600160a01b0316828588612d78565b60018401546001600160401b03868116600160801b909204161015611899576118878685612e72565b60078701556118968685612eda565b93505b8b845f01819055508c846001015f6101000a8154816001600160401b0302191690836001600160401b031602179055508a8460010160086101000a8154816001600160401b0302191690836001600160401b03160217905550848460010160106101000a8154816001600160401b0302191690836001600160401b0316021790555061193b866001015f9054906101000a90046001600160a01b031686612f24565b8460010160186101000a8154816001600160401b0302191690836001600160401b03160217905550856001015f9054906101000a90046001600160a01b03166001600160a01b03168e6001600160401b03167f36824047ec43970ca39e952e55fb59d5f6595cb6f9e5416b23988e82abdc631e8f8f8f6040516119de939291906001600160401b0393841681526020810192909252909116604082015260600190565b60405180910390a35050505050505050505050505050565b5f5f611a0486868686612f92565b9150915094509492505050565b5f6060805f5f5f6060611a2261305f565b611a2a61308a565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b8215611a72576040516376fa191160e11b815260040160405180910390fd5b63800000006001600160401b0383161115611ab557604051633bf2849760e11b81526001600160401b038316600482015263800000006024820152604401610967565b50505050565b604051633bb30c7d60e11b81526001600160a01b0382811660048301523060248301525f917f0000000000000000000000000000000000000000000000000000000000000000917f0000000000000000000000000000000000000000000000000000000000000000169063776618fa90604401602060405180830381865afa158015611b49573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b6d9190614686565b61152291906146d4565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611bc0576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0381165f908152600a60209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa158015611c39573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c5d91906145ea565b90505f611c73611c6c84611ff9565b5460e01c90565b60018401805460ff60e01b19811690915560028501805467ffffffffffffffff19166001600160401b0386161790556001600160a01b03165f908152600b60205260409020909150611cc7908583856130b5565b6001830154611ab5906001600160a01b0316825f85612d78565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611d3f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d6391906145ea565b90506001600160401b03808216908416108015611daa5750611da8610ded847f000000000000000000000000000000000000000000000000000000000000000061218d565b155b8015611dbc5750611dba8461215e565b155b8015611dcd5750611dcd84846124b0565b8015611de05750611dde8484612548565b155b8015611e795750604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015611e52573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e769190614686565b15155b949350505050565b604080517f0d8cc5540cc408c5e475b0b482af11de4db7744840582520a7d38d1b3c3ad7aa60208201526001600160401b038087169282019290925281851660608201526080810184905290821660a08201525f90611ef89060c00160405160208183030381529060405280519060200120613132565b95945050505050565b6001600160401b0381165f908152600a6020526040812081611f2282611ff9565b90505f611f2f838361315e565b60018401546001600160a01b03165f908152602081905260409020546001600160401b0316611f5e919061472d565b600180840154908501546001600160401b0392831693505f92611f9292600160801b9004811691600160a01b90041661472d565b6001600160401b03169050808210611faa5780611fac565b815b8354611fbb919060e01c6146d4565b611fc58585612e72565b611fcf9190614619565b9695505050505050565b5f611fea89898989898989896131be565b90505b98975050505050505050565b600681015460048201545f9160038401916001600160401b03918216911610612022575f612025565b60015b60ff166002811061203857612038614653565b6002020192915050565b5f5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156120a1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120c591906145ea565b6001850154909150600160e01b900460ff161580156120f3575060028401546001600160401b038281169116105b1561210357505f93849350915050565b5f61210d85611ff9565b60018101549091506001600160401b03838116600160801b909204161061213b576121388582612eda565b90505b80546001909101549095600160401b9091046001600160401b0316945092505050565b6001600160a01b03165f90815260208190526040902060010154600160401b90046001600160401b0316151590565b5f6121988284614667565b9392505050565b6121a9815f613f86565b50565b5f6121b8826001614667565b90505f6121e67f00000000000000000000000000000000000000000000000000000000000000006001614667565b6001600160401b0316826001600160401b031611612204575f61223a565b60016122307f00000000000000000000000000000000000000000000000000000000000000008461472d565b61223a919061472d565b90506114706001600160401b0380831690861610612258578461225a565b815b6001600160a01b0387165f9081526003602052604090209085613267565b6040805160c0810182525f8082526020808301829052828401829052606083018290526080830182905260a083018290526001600160a01b03851680835282825284832080546001600160401b03600160401b9091048116865291845260019092529390912054919290911615612301578054600160801b90046001600160401b031660208301525b80546001600160401b0316604080840191909152805162c080c360e31b815290516123dc916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916306040618916004808201926020929091908290030181865afa15801561237a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061239e91906145ea565b6001600160a01b0385165f908152600460205260409020907f000000000000000000000000000000000000000000000000000000000000000061330e565b60608301526123ea8361215e565b826080019015159081151581525050612482837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612459573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061247d91906145ea565b613382565b151560a083015250919050565b6001600160a01b0382165f90815260016020526040812061219890836133f9565b6001600160a01b0382165f9081526020819052604081208054600160c01b90046001600160401b0316158015906124fc575080546001600160401b03600160c01b909104811690841610155b8015611e7957506001600160a01b0384165f908152600160205260409020546001600160401b0316151580611e795750600101546001600160401b039081169216919091111592915050565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c6001908116148061219857506001600160a01b0383165f908152600360209081526040808320600886901c66ffffffffffffff16845290915290205460ff83161c600190811614612198565b5f80805b86548110156126b75761261b875f0182815481106125ed576125ed614653565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b0316868661343c565b156126af57865f01818154811061263457612634614653565b5f918252602090912060048204015460039091166008026101000a90046001600160401b031687836126658161474c565b94508154811061267757612677614653565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b031602179055505b6001016125cd565b505b85548110156127075785548690806126d3576126d3614764565b5f8281526020902060045f199092019182040180546001600160401b03600860038516026101000a021916905590556126b9565b8554600180820188555f888152602090206004830401805460039093166008026101000a6001600160401b03818102199094169389160292909217909155611fcf908290614619565b5f6001821161276057505f919050565b81600203612770575060c8919050565b8160030361278157506101f4919050565b8160040361279257506103e8919050565b50610bb8919050565b600483015480158015906127ef57506127ef600485016127bc60018461462c565b815481106127cc576127cc614653565b5f918252602090912001546001600160401b03848116600160401b909204161090565b156128d0575f6004850161280460018461462c565b8154811061281457612814614653565b5f918252602090912001546004860180546001600160401b039092169250908061284057612840614764565b5f828152602080822083015f1990810180546001600160801b03191690559092019092556001600160401b0386168252600387019052604090208190558454849086908390811061289357612893614653565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b0316021790555050611ab5565b6128dd600185018361345b565b6001600160401b039384165f818152600387810160209081526040832094909455875460018101895597825292902060048704018054600897909316969096026101000a90810294021916929092179092555050565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612991573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129b591906145ea565b90506001600160401b03808416908216146129ee57604051639a265f7160e01b81526001600160401b0382166004820152602401610967565b6129f78461215e565b15612a155760405163380f7dd960e21b815260040160405180910390fd5b612a1f848461248f565b6001600160401b03161580612a5d57506001600160a01b0384165f908152602081905260409020546001600160401b03848116600160801b90920416115b15612a8657604051636f65c71560e01b81526001600160401b0384166004820152602401610967565b612a908484612548565b15612ab957604051631d1cba1760e11b81526001600160401b0384166004820152602401610967565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015612b24573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b489190614686565b91505f829003612b76576040516356bc7b9b60e11b81526001600160401b0384166004820152602401610967565b5092915050565b5f612b88868661248f565b90505f5b63ffffffff81168311156111ef575f5f612ba8878a8587612f92565b6001600160a01b038b165f908152600b602052604090209193509150612bfa9089888863ffffffff8816818110612be157612be1614653565b9050602002810190612bf39190614778565b85856135bd565b612c1f57604051631da644e760e01b815263ffffffff84166004820152602401610967565b50508080612c2c90614796565b915050612b8c565b6001600160a01b0382165f908152602081815260408083206002835281842066ffffffffffffff600887901c1685529092529091208054600160ff85161b179055805460019082905f90612c929084906001600160401b0316614667565b82546101009290920a6001600160401b03818102199093169183160217909155825467ffffffffffffffff60401b1916600160401b9185169182021783556040519091506001600160a01b038516907f27fdd707236f230c963ad2d23731ec4da3265eda71956743331ca54a32b2de0b905f90a3505050565b5f5f612d188585856136ed565b50506001600160a01b0390811690871614915050949350505050565b816001600160401b0316836001600160401b031614611470576001600160401b0384165f908152600386016020526040902054611470906001870190858585613734565b6001600160a01b0384165f908152600160205260409020546001600160401b0316612dcf83612da7868461472d565b612db19190614667565b6001600160a01b0387165f90815260016020526040902090846137a8565b6001600160401b038116158015612dee57505f836001600160401b0316115b15612dfd57612dfd8583613831565b5f816001600160401b0316118015612e30575082612e1b858361472d565b612e259190614667565b6001600160401b0316155b15611470576001600160a01b0385165f90815260208190526040902060010180546001600160401b03841667ffffffffffffffff199091161790555050505050565b5f5f612e7e8484612eda565b90505f612e8b858361315e565b612e95868661315e565b612e9f919061472d565b6001600160401b0316905080612eb8835f015460e01c90565b6001600160401b0316612ecb91906146d4565b8560070154611ef89190614619565b600482015460018201545f9160038501916001600160401b03908116911614612f03575f612f06565b60015b60ff1660028110612f1957612f19614653565b600202019392505050565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b90920416148015612f67575080546001600160401b031615155b612f7b5780546001600160401b0316611e79565b8054611e79906001906001600160401b031661472d565b5f5f5f6002878787604051602001612fdc9392919092835260609190911b6bffffffffffffffffffffffff1916602083015260e01b6001600160e01b031916603482015260380190565b60408051601f1981840301815290829052612ff6916147ba565b602060405180830381855afa158015613011573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906130349190614686565b905061304d6001600160401b038516608083901c6147d0565b976107ff919091169650945050505050565b60606106587f00000000000000000000000000000000000000000000000000000000000000006139ab565b60606106587f00000000000000000000000000000000000000000000000000000000000000006139ab565b6130c28484845f85612d34565b6040805180820182526001600160401b039485165f9081526003870160209081529281205486168252928516828201908152600490960180546001810182559084529190922091519101805494518416600160401b026001600160801b0319909516919093161792909217905550565b5f61152261313e6139e8565b8360405161190160f01b8152600281019290925260228201526042902090565b600182810154908201545f9161318f916001600160a01b0390911690600160801b90046001600160401b0316613b11565b613199575f61319c565b60015b60018301546121989160ff1690600160c01b90046001600160401b0316614667565b5f876001600160401b0316866001600160401b03161015806131f45750600b6131e689613b51565b6131f09190614619565b8214155b1561320057505f611fed565b5f61321885613212600b8487896147e3565b89613b7e565b90505f8061323c8361322d87600b818b6147e3565b8c6001600160401b0316613bdb565b915091508b821480156132575750896001600160401b031681145b9c9b505050505050505050505050565b6001600160401b03808316905f906132829084166001614619565b90505b80821015611470575f61329c60ff84176001614619565b90505f838284106132ad57826132af565b835b6132b9919061462c565b90505f81610100146132d7576132d2600180841b61462c565b6132da565b5f195b600886901c5f90815260208a905260409020805460ff881683901b17905590506133048286614619565b9450505050613285565b5f805b845481101561337a5761335f855f01828154811061333157613331614653565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b0316858561343c565b15613372578161336e8161474c565b9250505b600101613311565b509392505050565b5f5f61338e848461248f565b6001600160401b03161180156133ce57506001600160a01b0383165f908152602081905260409020546001600160401b03838116600160801b9092041611155b80156133e057506133de8361215e565b155b801561219857506133f18383612548565b159392505050565b81545f906001600160401b03838116600160801b909204161061342d578254600160401b90046001600160401b0316612198565b5050546001600160401b031690565b5f611e7961344a858461218d565b6001600160401b0380861691161190565b81546001600160401b03165f613472826001614619565b90505f61348382820383168361462c565b604080516060810182525f80825260208201526001600160401b03871691810191909152909150835b82811115613537575f81815260018801602052604090205482516001600160401b039091169083906134df908390614667565b6001600160401b03169052505f818152600188016020526040902061350490876133f9565b826020018181516135159190614667565b6001600160401b03169052506135305f82900382168261462c565b90506134ac565b505f838152600187016020908152604091829020835181549285015194909301516001600160401b039384166001600160801b031990931692909217600160401b948416949094029390931767ffffffffffffffff60801b1916600160801b9183169190910217909155855467ffffffffffffffff191692169190911790935592915050565b84545f906135ce602086018661480e565b63ffffffff16106135e057505f611ef8565b5f6136086135f1602087018761480e565b63ffffffff168789613c609092919063ffffffff16565b9050806001600160401b0316846001600160401b0316101561362d575f915050611ef8565b5f806136a4600a828b61364360208c018c61480e565b63ffffffff168154811061365957613659614653565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03166001600160401b031681526020019081526020015f20612042565b90925090506136e082826136b8868a61472d565b6136c860408c0160208d01613fd2565b8960408d01356136db60608f018f614827565b6131be565b9998505050505050505050565b5f80806041849003613721578435602086013560408701355f1a61371389828585613c6f565b95509550955050505061372b565b505f915060029050825b93509350939050565b5f613740856001614619565b90505b85546001600160401b031681116111f1575f8181526001870160205260409020805461379190859061377f9088906001600160401b031661472d565b6137899190614667565b8290856137a8565b506137a15f829003821682614619565b9050613743565b82546001600160401b03828116600160801b90920416101561381257825477ffffffffffffffffffffffffffffffff00000000000000001981166001600160401b03918216600160401b0267ffffffffffffffff60801b191617600160801b918316919091021783555b50815467ffffffffffffffff19166001600160401b0391909116179055565b6001600160a01b0382165f90815260208190526040902061385182613d37565b61385a82613d37565b6001600160a01b0383165f9081526006602052604081205490036138d257600580546001810182557f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db00180546001600160a01b0319166001600160a01b03861690811790915590545f91825260066020526040909120555b5f6138de83600161218d565b8254909150600160c01b90046001600160401b03166139405781546fffffffffffffffffffffffffffffffff16600160c01b6001600160401b03831690810267ffffffffffffffff60801b191691909117600160801b91909102178255611ab5565b60018201546001600160401b039081169084161115611ab55760018083015461398091869161397a916001600160401b039091169061218d565b856121ac565b81546001600160401b038216600160801b0267ffffffffffffffff60801b1990911617825550505050565b60605f6139b783613f1b565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015613a4057507f000000000000000000000000000000000000000000000000000000000000000046145b15613a6a57507f000000000000000000000000000000000000000000000000000000000000000090565b610658604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c600190811614612198565b5f5b6001600160401b0382166001821b1015613b795780613b718161474c565b915050613b53565b919050565b5f845f52838360051b81015b80821015613bce57600184168015613ba2575f516020525b8235811560051b52508360011c935060205f60405f60025afa613bc3575f5ffd5b602082019150613b8a565b50505f5195945050505050565b5f5f8560201c600160e01b175f526001858560051b81015b80821015613c50576001861682358060e01c8215613c15575f51602052958601955b911560051b5260019690961c95929092019160205f60408160025afa613c39575f5ffd5b5f5160201c8360e01b175f52602082019150613bf3565b5050505f51915094509492505050565b5f611e79600185018484613f42565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613ca857505f91506003905082613d2d565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613cf9573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116613d2457505f925060019150829050613d2d565b92505f91508190505b9450945094915050565b6005545f03613d435750565b6005546007545f91613d54916147d0565b9050613d61816001614619565b6007819055505f60058281548110613d7b57613d7b614653565b5f9182526020808320909101546001600160a01b0316808352908290526040822060010154909250613dd6906001600160401b03167f000000000000000000000000000000000000000000000000000000000000000061218d565b90505f613e00836001600160a01b03165f908152600160205260409020546001600160401b031690565b6001600160401b03161180613e2157506001600160401b0380851690821610155b15613e2c5750505050565b600580545f9190613e3f9060019061462c565b81548110613e4f57613e4f614653565b5f91825260209091200154600580546001600160a01b039092169250829186908110613e7d57613e7d614653565b5f91825260209091200180546001600160a01b0319166001600160a01b0392909216919091179055613eb0846001614619565b6001600160a01b0382165f908152600660205260409020556005805480613ed957613ed9614764565b5f828152602080822083015f1990810180546001600160a01b03191690559092019092556001600160a01b039490941681526006909352505060408120555050565b5f60ff8216601f81111561152257604051632cd44ac360e21b815260040160405180910390fd5b5f825b801561337a575f8181526001860160205260409020613f6490846133f9565b613f6e9083614667565b9150613f7f5f82900382168261462c565b9050613f45565b5080545f825560030160049004905f5260205f2090613fa59190613fa7565b565b5f5b808211156113fe575f81840155600101613fa9565b6001600160401b03811681146121a9575f5ffd5b5f60208284031215613fe2575f5ffd5b813561219881613fbe565b6001600160a01b03811681146121a9575f5ffd5b5f5f5f60608486031215614013575f5ffd5b833561401e81613fed565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b818110156140985783516001600160401b0381511684526001600160401b036020820151166020850152604081015160408501525060608301925060208401935060018101905061404c565b509095945050505050565b5f602082840312156140b3575f5ffd5b813561219881613fed565b5f60e0820190506001600160401b0383511682526001600160401b0360208401511660208301526001600160401b0360408401511660408301526001600160401b0360608401511660608301526080830151608083015260a083015161412860a084018215159052565b5060c0830151612b7660c084018215159052565b5f5f6040838503121561414d575f5ffd5b50508035926020909101359150565b602080825282518282018190525f918401906040840190835b818110156140985783516001600160a01b0316835260209384019390920191600101614175565b5f5f604083850312156141ad575f5ffd5b82356141b881613fed565b915060208301356141c881613fbe565b809150509250929050565b5f5f604083850312156141e4575f5ffd5b82356141ef81613fbe565b915060208301356001600160401b03811115614209575f5ffd5b830160c081860312156141c8575f5ffd5b5f5f83601f84011261422a575f5ffd5b5081356001600160401b03811115614240575f5ffd5b6020830191508360208260051b850101111561425a575f5ffd5b9250929050565b5f5f5f5f60608587031215614274575f5ffd5b843561427f81613fed565b9350602085013561428f81613fbe565b925060408501356001600160401b038111156142a9575f5ffd5b6142b58782880161421a565b95989497509550505050565b5f5f83601f8401126142d1575f5ffd5b5081356001600160401b038111156142e7575f5ffd5b60208301915083602082850101111561425a575f5ffd5b5f5f5f5f5f5f5f5f60c0898b031215614315575f5ffd5b883561432081613fbe565b9750602089013561433081613fbe565b965060408901359550606089013561434781613fbe565b945060808901356001600160401b03811115614361575f5ffd5b61436d8b828c016142c1565b90955093505060a08901356001600160401b0381111561438b575f5ffd5b6143978b828c016142c1565b999c989b5096995094979396929594505050565b803563ffffffff81168114613b79575f5ffd5b5f5f5f5f608085870312156143d1575f5ffd5b8435935060208501356143e381613fed565b92506143f1604086016143ab565b9150606085013561440181613fbe565b939692955090935050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f61445860e083018961440c565b828103604084015261446a818961440c565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b818110156144bf5783518352602093840193909201916001016144a1565b50909b9a5050505050505050505050565b5f5f5f5f606085870312156144e3575f5ffd5b84356001600160401b038111156144f8575f5ffd5b614504878288016142c1565b909550935050602085013561451881613fbe565b9150604085013561440181613fbe565b5f5f5f5f6080858703121561453b575f5ffd5b843561454681613fbe565b9350602085013561455681613fbe565b925060408501359150606085013561440181613fbe565b5f5f5f5f5f5f5f5f60e0898b031215614584575f5ffd5b88359750602089013561459681613fbe565b965060408901356145a681613fbe565b955060608901356145b681613fbe565b94506080890135935060a0890135925060c08901356001600160401b038111156145de575f5ffd5b6143978b828c0161421a565b5f602082840312156145fa575f5ffd5b815161219881613fbe565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561152257611522614605565b8181038181111561152257611522614605565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b6001600160401b03818116838216019081111561152257611522614605565b5f60208284031215614696575f5ffd5b5051919050565b5f5f5f606084860312156146af575f5ffd5b83516020850151604086015191945092506146c981613fbe565b809150509250925092565b808202811582820484141761152257611522614605565b634e487b7160e01b5f52601260045260245ffd5b5f8261470d5761470d6146eb565b500490565b5f60208284031215614722575f5ffd5b815161219881613fed565b6001600160401b03828116828216039081111561152257611522614605565b5f6001820161475d5761475d614605565b5060010190565b634e487b7160e01b5f52603160045260245ffd5b5f8235607e1983360301811261478c575f5ffd5b9190910192915050565b5f63ffffffff821663ffffffff81036147b1576147b1614605565b60010192915050565b5f82518060208501845e5f920191825250919050565b5f826147de576147de6146eb565b500690565b5f5f858511156147f1575f5ffd5b838611156147fd575f5ffd5b5050600583901b0193919092039150565b5f6020828403121561481e575f5ffd5b612198826143ab565b5f5f8335601e1984360301811261483c575f5ffd5b8301803591506001600160401b03821115614855575f5ffd5b6020019150600581901b360382131561425a575f5ffd' as const
