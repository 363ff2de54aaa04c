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
        "internalType": "contract MissBook",
        "name": "missBook_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "forcedAnswers_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "signedFraud_",
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
            "name": "rejoinAfterPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "durationPeriodsMax",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "periodBlocks",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "bondPerPiece",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "uint64",
                "name": "windowPeriods",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "judgePeriods",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "owedPeriods",
                "type": "uint64"
              },
              {
                "internalType": "uint16",
                "name": "deferBps",
                "type": "uint16"
              },
              {
                "internalType": "uint16",
                "name": "operatorCapBps",
                "type": "uint16"
              },
              {
                "internalType": "uint8",
                "name": "deferredMax",
                "type": "uint8"
              }
            ],
            "internalType": "struct MissBook.Rules",
            "name": "misses",
            "type": "tuple"
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
    "inputs": [
      {
        "internalType": "uint64",
        "name": "durationPeriods",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "durationPeriodsMax",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_DurationTooLong",
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
    "inputs": [],
    "name": "StorageKind_NotTrusted",
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
    "name": "StorageKind_NothingToEnd",
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
    "name": "OwedProven",
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
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "answerableOf",
    "outputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "customerSigner",
        "type": "address"
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
    "inputs": [],
    "name": "durationPeriodsMax",
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
    "name": "earned",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "unitPeriods",
        "type": "uint256"
      },
      {
        "internalType": "uint64",
        "name": "periods",
        "type": "uint64"
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
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "endPromise",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "evidencePeriods",
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
    "name": "forcedAnswers",
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
    "name": "judgeMiss",
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
    "name": "liveUnits",
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
    "name": "missBook",
    "outputs": [
      {
        "internalType": "contract MissBook",
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
        "internalType": "Period",
        "name": "end",
        "type": "uint64"
      }
    ],
    "name": "onDealEndChanged",
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
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "onFraud",
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
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "onUnanswered",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "periodBlocks",
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
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "Period",
        "name": "owed",
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
    "name": "proveOwed",
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
    "inputs": [],
    "name": "signedFraud",
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
    "stateMutability": "view",
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
export const storageKindBytecode = '0x6102e0604052348015610010575f5ffd5b5060405161693d38038061693d83398101604081905261002f91610562565b6040518060400160405280601381526020017f4e7550656572537461636b2053746f7261676500000000000000000000000000815250604051806040016040528060018152602001603160f81b8152508787876040518060a0016040528087602001516001600160401b0316815260200187604001516001600160401b0316815260200187606001516001600160401b03168152602001876080015181526020018760a0015181525080602001516001600160401b03165f14806100fe575060408101516001600160401b0316155b1561011c5760405163298f38f360e21b815260040160405180910390fd5b6001600160a01b0384166080819052604080516309ae202760e11b8152905163135c404e916004808201926020929091908290030181865afa158015610164573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610188919061065d565b6001600160a01b0390811660a05283811660c052821660e052608081015160408101516020909101516101bb919061067f565b6001600160401b039081166101605281518116610100526020808301518216610120526040808401518316610140526060808501516101805260808086015183516378de4eef60e01b8152815187166004820152948101518616602486015292830151909416604484015281015161ffff908116606484015292810151909216608482015260a09091015160ff1660a48201526001600160a01b038316906378de4eef9060c4015f604051808303815f87803b158015610279575f5ffd5b505af115801561028b573d5f5f3e3d5ffd5b505060a051604051634ab116df60e11b81526113886004820152611f4060248201526001600160a01b0390911692506395622dbe91506044015f604051808303815f87803b1580156102db575f5ffd5b505af11580156102ed573d5f5f3e3d5ffd5b50505050505050506103048261041e60201b60201c565b610240526103118161041e565b6102605281516020808401919091206102005281519082012061022052466101c0526103a06102005161022051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b6101a0525050306101e052805163ffffffff1615806103d8575063800000006001600160401b031681604001516001600160401b0316115b156103f65760405163298f38f360e21b815260040160405180910390fd5b5163ffffffff16610280526001600160a01b039182166102a052166102c0525061070b915050565b5f5f829050601f81511115610451578260405163305a27a960e01b815260040161044891906106b0565b60405180910390fd5b805161045c826106e5565b179392505050565b6001600160a01b0381168114610478575f5ffd5b50565b60405160c081016001600160401b03811182821017156104a957634e487b7160e01b5f52604160045260245ffd5b60405290565b80516001600160401b03811681146104c5575f5ffd5b919050565b805161ffff811681146104c5575f5ffd5b5f60c082840312156104eb575f5ffd5b6104f361047b565b90506104fe826104af565b815261050c602083016104af565b602082015261051d604083016104af565b604082015261052e606083016104ca565b606082015261053f608083016104ca565b608082015260a082015160ff81168114610557575f5ffd5b60a082015292915050565b5f5f5f5f5f5f868803610200811215610579575f5ffd5b875161058481610464565b602089015190975061059581610464565b60408901519096506105a681610464565b60608901519095506105b781610464565b60808901519094506105c881610464565b9250610160609f19820112156105dc575f5ffd5b506105e561047b565b60a088015163ffffffff811681146105fb575f5ffd5b815261060960c089016104af565b602082015261061a60e089016104af565b604082015261062c61010089016104af565b6060820152610120880151608082015261064a896101408a016104db565b60a0820152809150509295509295509295565b5f6020828403121561066d575f5ffd5b815161067881610464565b9392505050565b6001600160401b0381811683821601908111156106aa57634e487b7160e01b5f52601160045260245ffd5b92915050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80516020808301519190811015610705575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161020051610220516102405161026051610280516102a0516102c051615ffd6109405f395f818161075a015261237c01525f8181610330015261125e01525f81816106f601526137fa01525f6139ee01525f6139c301525f614cdf01525f614cb701525f614c1201525f614c3c01525f614c6601525f81816106830152611c3501525f818161060801528181612bb301528181612bfe01526153b601525f6103de01525f818161059a01528181613c4b0152613ca201525f81816104050152610deb01525f818161052601528181610f96015281816115ee01528181611afc01528181611dc201528181612d2b01528181612f43015261401301525f81816104c9015281816107af0152818161089001528181610a7801528181610bd801528181610d5d01528181611072015281816112c80152818161136f01528181611518015281816117df01528181611d3e01528181611eef01528181611f9e015281816121640152818161225901528181612db701528181612ec0015281816132d6015281816134f7015281816135960152818161373601528181613dad01528181613e7401528181613f34015261404401525f818161036f01528181610e7d0152818161199401528181613b180152613bd701525f818161054d015281816116bb01528181611c5701528181611e7c015281816122f60152818161267901526133f70152615ffd5ff3fe608060405234801561000f575f5ffd5b5060043610610260575f3560e01c806380f556051161014b578063b48a369a116100bf578063c2e2fd0d11610084578063c2e2fd0d146106cb578063c6670115146106de578063c6958b89146106f1578063d0ec4d081461072d578063d412f56214610755578063ea5e47a21461077c575f5ffd5b8063b48a369a14610663578063ba99a31114610676578063bd5fd65e1461067e578063bd6efeaa146106a5578063c0689a3c146106b8575f5ffd5b80638c4a5df5116101105780638c4a5df5146105cf5780638f879de9146105e25780639636361b14610603578063a439783f1461062a578063a77c18071461063d578063b0eca55014610650575f5ffd5b806380f5560514610548578063836586761461056f57806384b0196e1461057a578063885f2d541461059557806388c89d3b146105bc575f5ffd5b80633565e508116101e257806349012895116101a757806349012895146104805780634db079ba146104b157806359659e90146104c457806366e305fd146104eb5780636fde740a1461050e5780637d368e9214610521575f5ffd5b80633565e508146104005780633591d88a146104275780634276886a1461044757806345918ad11461045a578063463779001461046d575f5ffd5b8063135c404e11610228578063135c404e1461036a57806313b8010f1461039157806319f6c845146103b15780632254f925146103b95780632a71222c146103d9575f5ffd5b806306040618146102645780630712d50f146102895780630fbaaf681461029e5780631108874e146102e4578063112a7a9c1461032b575b5f5ffd5b61026c6107ac565b6040516001600160401b0390911681526020015b60405180910390f35b61029c610297366004615762565b610832565b005b6102b16102ac3660046157a7565b6109c6565b604080516001600160401b0395861681526020810194909452918416918301919091529091166060820152608001610280565b6102f76102f23660046157a7565b610a48565b604080516001600160a01b039586168152949093166020850152918301526001600160401b03166060820152608001610280565b6103527f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610280565b6103527f000000000000000000000000000000000000000000000000000000000000000081565b6103a461039f3660046157d6565b610b1c565b6040516102809190615808565b61029c610d25565b6103cc6103c7366004615878565b611029565b6040516102809190615893565b61026c7f000000000000000000000000000000000000000000000000000000000000000081565b61026c7f000000000000000000000000000000000000000000000000000000000000000081565b61043a610435366004615911565b611152565b6040516102809190615931565b61029c610455366004615971565b611253565b61029c6104683660046159a8565b61136c565b61029c61047b3660046159d4565b6116b0565b61035261048e3660046157a7565b6001600160401b03165f908152600a60205260409020546001600160a01b031690565b61029c6104bf366004615a60565b61191d565b6103527f000000000000000000000000000000000000000000000000000000000000000081565b6104fe6104f9366004615878565b611954565b6040519015158152602001610280565b61026c61051c3660046157a7565b611a05565b6103527f000000000000000000000000000000000000000000000000000000000000000081565b6103527f000000000000000000000000000000000000000000000000000000000000000081565b61026c638000000081565b610582611a6d565b6040516102809796959493929190615aee565b61026c7f000000000000000000000000000000000000000000000000000000000000000081565b61029c6105ca3660046157a7565b611aaf565b61029c6105dd366004615b84565b611ba3565b6105f56105f0366004615878565b611c0e565b604051908152602001610280565b61026c7f000000000000000000000000000000000000000000000000000000000000000081565b61029c6106383660046159a8565b611cca565b61029c61064b3660046157a7565b611e71565b61029c61065e366004615c12565b611f72565b61029c6106713660046157a7565b612130565b6005546105f5565b6105f57f000000000000000000000000000000000000000000000000000000000000000081565b61029c6106b3366004615a60565b612253565b61029c6106c6366004615c50565b6122eb565b61029c6106d9366004615c6c565b612371565b6105f56106ec366004615c88565b6123c7565b6107187f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610280565b6105f561073b366004615878565b6001600160a01b03165f908152600b602052604090205490565b6103527f000000000000000000000000000000000000000000000000000000000000000081565b61078f61078a3660046157a7565b612447565b604080519283526001600160401b03909116602083015201610280565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610809573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061082d9190615ccd565b905090565b5f600a8161084360208501856157a7565b6001600160401b03166001600160401b031681526020019081526020015f2090505f60405180606001604052805f6001600160a01b031681526020015f6001600160a01b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156108ea573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061090e9190615ccd565b6001600160401b0316815250905061092a8282604001516125d8565b6109655761093b60208401846157a7565b604051630eaa358f60e21b81526001600160401b0390911660048201526024015b60405180910390fd5b600282015465ffffffffffff168061098360408601602087016157a7565b6001600160401b0316116109b55760405163242dbb4d60e21b81526001600160401b038216600482015260240161095c565b6109c083858461262c565b50505050565b6001600160401b0381165f908152600a6020526040812060028082018054849384938493919265ffffffffffff8116916003850191600160f01b900460ff16908110610a1457610a14615ce8565b0154915465ffffffffffff919091169891975063ffffffff600160301b820481169750600160701b90910416945092505050565b5f5f5f5f5f600a5f876001600160401b03166001600160401b031681526020019081526020015f209050610afb817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610ad2573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610af69190615ccd565b612a59565b600183015492546001600160a01b0393841699931697509095509350915050565b6001600160a01b0383165f908152600b60205260408120805460609290610b438587615d10565b10610b4f578154610b59565b610b598486615d10565b9050848111610b68575f610b72565b610b728582615d23565b6001600160401b03811115610b8957610b89615d36565b604051908082528060200260200182016040528015610bd257816020015b604080516060810182525f80825260208083018290529282015282525f19909201910181610ba75790505b5092505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610c32573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c569190615ccd565b90505f5b8451811015610d1a575f84610c6f838a615d10565b81548110610c7f57610c7f615ce8565b5f918252602080832060048304015460039092166008026101000a9091046001600160401b0316808352600a909152604082209092508190610cc19086612a59565b915091506040518060600160405280846001600160401b03168152602001826001600160401b0316815260200183815250888581518110610d0457610d04615ce8565b6020908102919091010152505050600101610c5a565b505050509392505050565b335f81815260208190526040902090610d3d90612b65565b610d5a57604051632da4accf60e21b815260040160405180910390fd5b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610db7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ddb9190615ccd565b60018301549091505f90610e20907f000000000000000000000000000000000000000000000000000000000000000090600160401b90046001600160401b0316615d4a565b9050806001600160401b0316826001600160401b03161015610e6057604051632b99b24560e11b81526001600160401b038216600482015260240161095c565b604051635df2186f60e11b81523360048201523060248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063bbe430de90604401602060405180830381865afa158015610eca573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610eee9190615d69565b90505f610efa33611c0e565b905080821080610f08575081155b15610f3057604051632d5d9f8b60e01b8152600481018390526024810182905260440161095c565b6001808601805467ffffffffffffffff60401b19169055610f52908590612b94565b85546001600160401b0391909116600160801b0267ffffffffffffffff60801b1990911617855560405163373e774360e11b81523360048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690636e7cee86906024015f604051808303815f87803b158015610fd7575f5ffd5b505af1158015610fe9573d5f5f3e3d5ffd5b50505050610ff8335f86612b9f565b60405133907ffd2eab5741b1e407565b3c6c24352883580ba6ea017f97b341857c0b32024a42905f90a25050505050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c081018290529061106a83612c6b565b90506110f5837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156110cc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110f09190615ccd565b612e47565b6001600160401b03908116835281518116602080850191909152820151811660408085019190915282015116606080840191909152810151608080840191909152810151151560a0808401919091520151151560c0820152919050565b6005546060905f906111648486615d10565b106111715760055461117b565b61117b8385615d10565b905083811161118a575f611194565b6111948482615d23565b6001600160401b038111156111ab576111ab615d36565b6040519080825280602002602001820160405280156111d4578160200160208202803683370190505b5091505f5b825181101561124b5760056111ee8287615d10565b815481106111fe576111fe615ce8565b905f5260205f20015f9054906101000a90046001600160a01b031683828151811061122b5761122b615ce8565b6001600160a01b03909216602092830291909101909101526001016111d9565b505092915050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461129c5760405163702f2cd560e11b815260040160405180910390fd5b5f600a5f846001600160401b03166001600160401b031681526020019081526020015f20905061134b817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611322573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113469190615ccd565b612e72565b611367576001810154611367906001600160a01b031683612eab565b505050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156113c9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113ed9190615ccd565b90506001600160401b038082169083161061142657604051630a97f7ad60e41b81526001600160401b038316600482015260240161095c565b611445611434836001612b94565b6001600160401b0380841691161090565b1561146e5760405163323a77f560e01b81526001600160401b038316600482015260240161095c565b61147783612b65565b156114955760405163380f7dd960e21b815260040160405180910390fd5b61149f8383612fea565b6114c757604051636f65c71560e01b81526001600160401b038316600482015260240161095c565b6114d18383613075565b156114fa57604051631d1cba1760e11b81526001600160401b038316600482015260240161095c565b604051631498b51560e11b81526001600160401b03831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015611565573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115899190615d69565b5f036115b3576040516356bc7b9b60e11b81526001600160401b038316600482015260240161095c565b6001600160a01b0383165f908152600160205260408120546115de906001600160801b0316846130bd565b6002549091506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063c222195e908690869033908690611630906001600160801b0316846130bd565b6040516001600160e01b031960e088901b1681526001600160a01b0395861660048201526001600160401b0394851660248201529490921660448501528216606484015216608482015260a4015f604051808303815f87803b158015611694575f5ffd5b505af11580156116a6573d5f5f3e3d5ffd5b5050505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146116f9576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0382165f908152600a60209081526040918290209161172491908401908401615878565b81546001600160a01b0319166001600160a01b039190911617815561174f60808301606084016157a7565b815463ffffffff91909116600160a01b0263ffffffff60a01b1990911617815561178561178260a08401608085016157a7565b90565b815463ffffffff91909116600160c01b0263ffffffff60c01b199091161781556117b56060830160408401615878565b816001015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611839573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061185d9190615ccd565b60018301805463ffffffff60c01b1916600160c01b63ffffffff84160217905590506118986118926060850160408601615878565b826130f9565b60018301805463ffffffff92909216600160e01b026001600160e01b039092169190911790556118f58482600b5f6118d66060890160408a01615878565b6001600160a01b0316815260208101919091526040015f209190613167565b8260010160146101000a81548163ffffffff021916908363ffffffff16021790555050505050565b5f8190036119345761192f84846132d3565b61194a565b61194a84846119438787613592565b85856137dc565b6109c084846138f1565b5f61195e82612b65565b1580156119ff575061196f82611c0e565b604051635df2186f60e11b81526001600160a01b0384811660048301523060248301527f0000000000000000000000000000000000000000000000000000000000000000169063bbe430de90604401602060405180830381865afa1580156119d9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119fd9190615d69565b115b92915050565b6001600160401b0381165f908152600a602052604081208054600160e01b900463ffffffff1615611a36575f611a66565b600281810154611a66916003840191600160f01b900460ff16908110611a5e57611a5e615ce8565b015460e01c90565b9392505050565b5f6060805f5f5f6060611a7e6139bc565b611a866139e7565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b611ab93382613592565b50335f818152600460208181526040808420600887901c66ffffffffffffff1685529091528083208054600160ff88161b1790555163e31ef08b60e01b815291927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169263e31ef08b92611b3a92918791829101615d80565b6020604051808303815f875af1158015611b56573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b7a9190615d69565b9050611b9f336002611b8f3386878733613a12565b611b999190615dbe565b33613af1565b5050565b611bac81613c49565b8215611bcb576040516376fa191160e11b815260040160405180910390fd5b63800000006001600160401b03831611156109c057604051633bf2849760e11b81526001600160401b03831660048201526380000000602482015260440161095c565b604051633bb30c7d60e11b81526001600160a01b0382811660048301523060248301525f917f0000000000000000000000000000000000000000000000000000000000000000917f0000000000000000000000000000000000000000000000000000000000000000169063776618fa90604401602060405180830381865afa158015611c9c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611cc09190615d69565b6119ff9190615dd1565b611cd382612b65565b15611cf15760405163380f7dd960e21b815260040160405180910390fd5b6001600160a01b0382165f908152600460205260409020611d129082613cd2565b15611d3b57604051631d1cba1760e11b81526001600160401b038216600482015260240161095c565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611d98573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611dbc9190615ccd565b90505f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663e72363ed8686866040518463ffffffff1660e01b8152600401611e1093929190615d80565b60408051808303815f875af1158015611e2b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e4f9190615de8565b91509150611e6a85611e648787878787613a12565b83613af1565b5050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611eba576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0381165f908152600a6020526040812080549091600160e01b90910463ffffffff169003611b9f57611b9f817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611f49573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f6d9190615ccd565b613cfe565b5f60405180606001604052805f6001600160a01b031681526020015f6001600160a01b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611ff8573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061201c9190615ccd565b6001600160401b0316905290505f5b828110156109c0575f600a5f86868581811061204957612049615ce8565b905060200281019061205b9190615e0c565b6120699060208101906157a7565b6001600160401b03166001600160401b031681526020019081526020015f2090506120988184604001516125d8565b15806120ed5750600281015465ffffffffffff168585848181106120be576120be615ce8565b90506020028101906120d09190615e0c565b6120e19060408101906020016157a7565b6001600160401b031611155b156120f85750612128565b6121268186868581811061210e5761210e615ce8565b90506020028101906121209190615e0c565b8561262c565b505b60010161202b565b6001600160401b0381165f908152600a60209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa1580156121a9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121cd9190615ccd565b60018301549091505f906001600160a01b03161580159061220457508254600160c01b900463ffffffff166001600160401b038316115b905080158061222057508254600160e01b900463ffffffff1615155b1561224957604051633d0fe4db60e11b81526001600160401b038516600482015260240161095c565b6109c08383613cfe565b6122e1847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156122b3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122d79190615ccd565b6119438787613da9565b6109c08484614011565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614612334576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b03919091165f908152600a60205260409020805463ffffffff909216600160c01b0263ffffffff60c01b19909216919091179055565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146123ba5760405163702f2cd560e11b815260040160405180910390fd5b611b9f826107d083613af1565b604080517f0d8cc5540cc408c5e475b0b482af11de4db7744840582520a7d38d1b3c3ad7aa60208201526001600160401b038087169282019290925281851660608201526080810184905290821660a08201525f9061243e9060c0016040516020818303038152906040528051906020012061414f565b95945050505050565b6001600160401b038082165f908152600a60209081526040808320815160e081018352600282015465ffffffffffff8116825263ffffffff600160301b8204811695830195909552600160501b8104851693820193909352600160701b830484166060820152600160901b83049093166080840152600160b01b820490941660a083015260ff600160f01b9091041660c082015290918291826124ea838361417b565b600185015485549297509092505f91612519916001600160a01b031690600160c01b900463ffffffff16614208565b905061252e826001600160401b038316615d23565b61254d856003018560c0015160ff1660028110611a5e57611a5e615ce8565b6001600160401b03166125609190615dd1565b61256a9087615d10565b6001850154909650612593906001600160a01b03811690600160c01b900463ffffffff1661426b565b61259d575f6125a0565b60015b600185015460ff91909116906125c390600160e01b900463ffffffff1683615e2a565b6125cd9190615e2a565b945050505050915091565b60018201545f906001600160a01b03161580159061260257508254600160e01b900463ffffffff16155b8015611a6657508254600160c01b900463ffffffff166001600160401b038316115b159392505050565b600183015481516001600160a01b0380831692600160a01b900463ffffffff16911682146126f3576001600160a01b03828116808552604051635b5175d560e01b815260048101919091527f000000000000000000000000000000000000000000000000000000000000000090911690635b5175d590602401602060405180830381865afa1580156126c0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906126e49190615e49565b6001600160a01b031660208401525b5f6127038686866020015161428c565b604085810151815160e08101835260028a81015465ffffffffffff81168352600160301b810463ffffffff9081166020850152600160501b8204811695840195909552600160701b810485166060840152600160901b81049094166080830152600160b01b84046001600160401b031660a0830152600160f01b90930460ff1660c08201819052939450909290915f916127ab9160038c0191908110611a5e57611a5e615ce8565b6001600160a01b0387165f908152600b602052604090209091506127d29086838787614474565b6127de8682868661449d565b60608201516001600160401b03841663ffffffff909116101561287f575f5f6128078b8561417b565b915091505f61281689876130f9565b6001600160401b0316905061282b8282615d23565b61283e906001600160401b038616615dd1565b6128489084615d10565b6001600160401b031660a086015263ffffffff90811660808601526020850151166040850152505060c08201805160011860ff1690525b61288f6040890160208a016157a7565b65ffffffffffff1682526128a96080890160608a016157a7565b63ffffffff1660208301528263ffffffff90811660608401819052835160028c8101805460208801516040808a015160808b015160a08c015160c08d015165ffffffffffff90991669ffffffffffffffffffff1990961695909517600160301b948b16949094029390931767ffffffffffffffff60501b1916600160501b918a169190910263ffffffff60701b191617600160701b909702969096176bffffffffffffffffffffffff60901b1916600160901b919097160267ffffffffffffffff60b01b191695909517600160b01b6001600160401b03909616959095029490941760ff60f01b1916600160f01b60ff90931692830217909355908a01359160038c01919081106129bc576129bc615ce8565b01556001600160a01b0386166129d560208a018a6157a7565b6001600160401b03167f36824047ec43970ca39e952e55fb59d5f6595cb6f9e5416b23988e82abdc631e612a0f60408c0160208d016157a7565b60408c0135612a2460808e0160608f016157a7565b604080516001600160401b039485168152602081019390935292168183015290519081900360600190a3505050505050505050565b5f5f612a658484612e72565b15612a7457505f905080612b5e565b6040805160e081018252600286015465ffffffffffff81168252600160301b810463ffffffff9081166020840152600160501b8204811693830193909352600160701b8104831660608301819052600160901b82049093166080830152600160b01b81046001600160401b0390811660a0840152600160f01b90910460ff1660c0830152909190851611612b2d57846003018160c0015160011860ff1660028110612b2157612b21615ce8565b01548160400151612b51565b846003018160c0015160ff1660028110612b4957612b49615ce8565b015481602001515b90935063ffffffff169150505b9250929050565b6001600160a01b03165f90815260208190526040902060010154600160401b90046001600160401b0316151590565b5f611a668284615d4a565b5f612bab826001615d4a565b90505f612bd97f00000000000000000000000000000000000000000000000000000000000000006001615d4a565b6001600160401b0316826001600160401b031611612bf7575f612c2d565b6001612c237f000000000000000000000000000000000000000000000000000000000000000084615e2a565b612c2d9190615e2a565b9050611e6a6001600160401b0380831690861610612c4b5784612c4d565b815b6001600160a01b0387165f908152600460205260409020908561462e565b6040805160c0810182525f8082526020808301829052828401829052606083018290526080830182905260a083018290526001600160a01b03851682528190529182208054600160401b90046001600160401b031682529091612ccd846146d5565b6001600160401b03161115612cf4578054600160801b90046001600160401b031660208301525b80546001600160401b03166040838101919091525163277dd28b60e11b81523060048201526001600160a01b0384811660248301527f00000000000000000000000000000000000000000000000000000000000000001690634efba51690604401602060405180830381865afa158015612d70573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d949190615d69565b6060830152612da283612b65565b826080019015159081151581525050612e3a837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612e11573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612e359190615ccd565b6146fd565b151560a083015250919050565b6001600160a01b0382165f90815260016020526040812054611a66906001600160801b0316836130bd565b81545f90600160e01b900463ffffffff1615801590611a6657508254600160e01b900463ffffffff166001600160401b03831610612624565b612eb482612b65565b15612ebd575050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612f1a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612f3e9190615ccd565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663e31ef08b8584856040518463ffffffff1660e01b8152600401612f9193929190615d80565b6020604051808303815f875af1158015612fad573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612fd19190615d69565b90506109c084612fe48685868689613a12565b85613af1565b6001600160a01b0382165f9081526020819052604081208054600160c01b90046001600160401b031615801590613036575080546001600160401b03600160c01b909104811690841610155b801561306d57505f613047856146d5565b6001600160401b0316118061306d575060018101546001600160401b0390811690841611155b949350505050565b6001600160a01b0382165f9081526003602052604081206130969083613cd2565b80611a6657506001600160a01b0383165f908152600460205260409020611a669083613cd2565b5f826001600160401b03831663ffffffff8216106130e757602081901c65ffffffffffff1661306d565b60501c65ffffffffffff169392505050565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b9092041614801561313c575080546001600160401b031615155b6131505780546001600160401b031661306d565b805461306d906001906001600160401b0316615e2a565b60028301545f9080158015906131bd57506131bd6002860161318a600184615d23565b8154811061319a5761319a615ce8565b5f918252602090912001546001600160401b03858116600160401b909204161090565b1561327f57600285016131d1600183615d23565b815481106131e1576131e1615ce8565b5f918252602090912001546002860180546001600160401b039092169350908061320d5761320d615e64565b5f8281526020902081015f1990810180546001600160801b03191690550190558454849086908490811061324357613243615ce8565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b031602179055506132cb565b61328c600186018461476c565b85546001810187555f878152602090206004820401805460039092166008026101000a6001600160401b03818102199093169288160291909117905591505b509392505050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015613330573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906133549190615ccd565b90506001600160401b038083169082161461338d57604051639a265f7160e01b81526001600160401b038216600482015260240161095c565b61339683612b65565b156133b45760405163380f7dd960e21b815260040160405180910390fd5b5f6133bf8484612e47565b6001600160401b03161580156134645750604051633bb30c7d60e11b81526001600160a01b0385811660048301523060248301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063776618fa90604401602060405180830381865afa15801561343e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134629190615d69565b115b90508061348f57604051636f65c71560e01b81526001600160401b038416600482015260240161095c565b6001600160a01b0384165f9081526003602052604090206134b09084613cd2565b156134d957604051631d1cba1760e11b81526001600160401b038416600482015260240161095c565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015613544573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906135689190615d69565b5f036109c0576040516356bc7b9b60e11b81526001600160401b038416600482015260240161095c565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156135f0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906136149190615ccd565b90506001600160401b038084169082161461364d57604051639a265f7160e01b81526001600160401b038216600482015260240161095c565b61365684612b65565b156136745760405163380f7dd960e21b815260040160405180910390fd5b61367e8484612e47565b6001600160401b031615806136bc57506001600160a01b0384165f908152602081905260409020546001600160401b03848116600160801b90920416115b156136e557604051636f65c71560e01b81526001600160401b038416600482015260240161095c565b6136ef8484613075565b1561371857604051631d1cba1760e11b81526001600160401b038416600482015260240161095c565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015613783573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137a79190615d69565b91505f8290036137d5576040516356bc7b9b60e11b81526001600160401b038416600482015260240161095c565b5092915050565b5f6137e78686612e47565b90506001600160401b0381161561381e577f0000000000000000000000000000000000000000000000000000000000000000613820565b5f5b63ffffffff168214613848576040516304c3860360e01b81526004810183905260240161095c565b6001600160a01b0386165f908152600b60205260408120905b63ffffffff81168411156116a6575f5f61387d888b8588614895565b915091506138b7848a89898763ffffffff1681811061389e5761389e615ce8565b90506020028101906138b09190615e78565b8585614962565b6138dc57604051631da644e760e01b815263ffffffff8416600482015260240161095c565b505080806138e990615e8c565b915050613861565b6001600160a01b0382165f908152602081815260408083208054600390935292206139269184906001600160401b0316614a93565b805460019082905f906139439084906001600160401b0316615d4a565b82546101009290920a6001600160401b03818102199093169183160217909155825467ffffffffffffffff60401b1916600160401b9185169182021783556040519091506001600160a01b038516907f27fdd707236f230c963ad2d23731ec4da3265eda71956743331ca54a32b2de0b905f90a3505050565b606061082d7f0000000000000000000000000000000000000000000000000000000000000000614b0e565b606061082d7f0000000000000000000000000000000000000000000000000000000000000000614b0e565b5f846001600160401b0316866001600160a01b03167f0488bbfd65c15f49399ae4d6271e986c0e80f61ec80be1cb6bdfdd8110bd5da98585604051613a6a9291909182526001600160a01b0316602082015260400190565b60405180910390a360058310613ade576001600160a01b0386165f81815260208190526040808220600101805467ffffffffffffffff60401b1916600160401b6001600160401b038a1602179055517f750749be35f9ce5d010046b7584189d419789b19fcdfd5ec8d06bae63449ae909190a25b613ae783614b4b565b9695505050505050565b604051632eda991b60e11b81526001600160a01b0384811660048301523060248301525f917f000000000000000000000000000000000000000000000000000000000000000090911690635db5323690604401606060405180830381865afa158015613b5f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613b839190615eb0565b505090505f6127108483613b979190615dd1565b613ba19190615dbe565b90508015611e6a57604051630bfac59960e41b81526001600160a01b0386811660048301526024820183905284811660448301527f0000000000000000000000000000000000000000000000000000000000000000169063bfac5990906064016020604051808303815f875af1158015613c1d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613c419190615d69565b505050505050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316816001600160401b03161115613ccf57604051636449576160e11b81526001600160401b0380831660048301527f000000000000000000000000000000000000000000000000000000000000000016602482015260440161095c565b50565b66ffffffffffffff600882901c165f908152602092909252604090912054600160ff9092161c81161490565b5f613d2d83600301846002015f01601e9054906101000a900460ff1660ff1660028110611a5e57611a5e615ce8565b9050613d3d611782836001612b94565b83546001600160e01b0316600160e01b63ffffffff9283160217845560018401546001600160a01b0381165f908152600b60205260409020613d8f929091600160a01b900481169084908690614b9716565b6001830154611367906001600160a01b0316825f8561449d565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015613e07573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613e2b9190615ccd565b9050613e3684612b65565b15613e545760405163380f7dd960e21b815260040160405180910390fd5b604051631498b51560e11b81526001600160401b03821660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015613ec1573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613ee59190615d69565b90505f819003613f13576040516356bc7b9b60e11b81526001600160401b038316600482015260240161095c565b604051631498b51560e11b81526001600160401b03851660048201526002907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015613f81573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613fa59190615d69565b604080516020810192909252810183905260600160408051601f1981840301815290829052613fd391615ee7565b602060405180830381855afa158015613fee573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061243e9190615d69565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663a6a032c483837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa15801561409e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906140c29190615ccd565b6040518463ffffffff1660e01b81526004016140e093929190615d80565b5f604051808303815f87803b1580156140f7575f5ffd5b505af1158015614109573d5f5f3e3d5ffd5b50506040516001600160401b03841692506001600160a01b03851691507fd143f559d588b5e104ff6da69dc78e394ac252cbfae167e71414c888b4f725bf905f90a35050565b5f6119ff61415b614c06565b8360405161190160f01b8152600281019290925260228201526042902090565b60a08101516080820151600184015460608401516001600160401b039093169263ffffffff928316926141b8926001600160a01b0316911661426b565b15612b5e576141df846003018460c0015160011860ff1660028110611a5e57611a5e615ce8565b6141f2906001600160401b031683615d10565b91506141ff600182615d10565b90509250929050565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b909204161161424a5780546001600160401b031661306d565b6001600160a01b0384165f90815260036020526040902061306d9084614d2f565b6001600160a01b0382165f908152600360205260408120611a669083613cd2565b5f65ffffffffffff6142a460408501602086016157a7565b6001600160401b031611156142e8576142c360408401602085016157a7565b6040516376f1d06f60e01b81526001600160401b03909116600482015260240161095c565b8354600160a01b900463ffffffff168061430860808601606087016157a7565b6001600160401b031611156143545761432760808501606086016157a7565b604051633bf2849760e11b81526001600160401b039182166004820152908216602482015260440161095c565b604084013560e01c915061436e60808501606086016157a7565b6001600160401b0316826001600160401b031611156143c4578161439860808601606087016157a7565b60405163b030b61360e01b81526001600160401b0392831660048201529116602482015260440161095c565b5f6143fa6143d560208701876157a7565b6143e560408801602089016157a7565b60408801356106ec60808a0160608b016157a7565b865490915061441f906001600160a01b03168261441a6080890189615efd565b614e40565b61443c57604051638fb32c8d60e01b815260040160405180910390fd5b61444e848261441a60a0890189615efd565b61446b5760405163b29dd5cd60e01b815260040160405180910390fd5b50509392505050565b816001600160401b0316836001600160401b031614611e6a57611e6a6001860185858585614e69565b6001600160a01b0384165f908152600160205260408120546001600160801b038116919060501c65ffffffffffff1690505f846144da8784615e2a565b6144e49190615d4a565b90506145036001600160801b0384166001600160401b03831686614f82565b6001600160a01b0388165f90815260016020526040902080546001600160801b0319166001600160801b039283161790556002549081169061457c908790899060501c65ffffffffffff166145589190615e2a565b6145629190615d4a565b6001600160801b038316906001600160401b031687614f82565b600280546001600160801b0319166001600160801b03929092169190911790556001600160401b0383161580156145bb57505f866001600160401b0316115b156145ca576145ca8886614fa0565b5f836001600160401b03161180156145e957506001600160401b038216155b156116a6576001600160a01b0388165f90815260208190526040902060010180546001600160401b03871667ffffffffffffffff199091161790555050505050505050565b6001600160401b03808316905f906146499084166001615d10565b90505b80821015611e6a575f61466360ff84176001615d10565b90505f838284106146745782614676565b835b6146809190615d23565b90505f816101001461469e57614699600180841b615d23565b6146a1565b5f195b600886901c5f90815260208a905260409020805460ff881683901b17905590506146cb8286615d10565b945050505061464c565b6001600160a01b0381165f9081526001602052604081205460501c65ffffffffffff166119ff565b5f5f6147098484612e47565b6001600160401b031611801561474957506001600160a01b0383165f908152602081905260409020546001600160401b03838116600160801b9092041611155b801561475b575061475983612b65565b155b8015611a6657506126248383613075565b81545f61477a826001615d10565b90505f61478b828203831683615d23565b90505f80845b8381111561483f575f886147a6600184615d23565b815481106147b6576147b6615ce8565b5f918252602090912060028204015460019091166010026101000a90046001600160801b038116915060501c65ffffffffffff166147fd906001600160401b031685615d10565b93506148126001600160801b038216896130bd565b614825906001600160401b031684615d10565b9250505f81900381166148389082615d23565b9050614791565b508661484c838389615111565b8154600181810184555f9384526020909320600282040180546001600160801b03938416601093909516929092026101000a938402929093021916179055509295945050505050565b5f5f5f60028787876040516020016148df9392919092835260609190911b6bffffffffffffffffffffffff1916602083015260e01b6001600160e01b031916603482015260380190565b60408051601f19818403018152908290526148f991615ee7565b602060405180830381855afa158015614914573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906149379190615d69565b90506149506001600160401b038516608083901c615f3f565b976107ff919091169650945050505050565b84545f906149736020860186615f52565b63ffffffff161061498557505f61243e565b5f6149ad6149966020870187615f52565b63ffffffff1687896151579092919063ffffffff16565b9050806001600160401b0316846001600160401b031610156149d2575f91505061243e565b5f80614a4a600a828b6149e860208c018c615f52565b63ffffffff16815481106149fe576149fe615ce8565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03166001600160401b031681526020019081526020015f2089612a59565b9092509050614a868282614a5e868a615e2a565b614a6e60408c0160208d016157a7565b8960408d0135614a8160608f018f615f75565b615166565b9998505050505050505050565b66ffffffffffffff600883901c165f818152602085905260408120546001600160401b0385169291819003614aea576001808701805491820181555f90815260209020604084901b6001600160401b038716179101555b5f91825260209590955260409020600160ff9092169190911b939093179092555050565b60605f614b1a83615219565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f60018211614b5b57505f919050565b81600203614b6c57506101f4919050565b81600303614b7d57506103e8919050565b81600403614b8e57506109c4919050565b50611388919050565b614ba48484845f85614474565b604080518082019091526001600160401b0393841681529083166020808301918252600290950180546001810182555f918252959020915191909401805494518416600160401b026001600160801b0319909516919093161792909217905550565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015614c5e57507f000000000000000000000000000000000000000000000000000000000000000046145b15614c8857507f000000000000000000000000000000000000000000000000000000000000000090565b61082d604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60018201545f906001600160401b0383169082905b80821015614dae575f6002614d598385615d10565b614d639190615dbe565b9050600884901c6040886001018381548110614d8157614d81615ce8565b905f5260205f200154901c1115614d9a57809150614da8565b614da5816001615d10565b92505b50614d44565b815f03614dc0575f93505050506119ff565b5f86600101600184614dd29190615d23565b81548110614de257614de2615ce8565b5f918252602080832090910154604081811c808552928b905290922054919250600886901c9003614e2157614e1b60ff80871690615d23565b5f19901c165b614e2a81615240565b614e349083615d4a565b98975050505050505050565b5f5f614e4d8585856152f4565b50506001600160a01b0390811690871614915050949350505050565b84545f614e77866001615d10565b90505b818111614f79575f87614e8e600184615d23565b81548110614e9e57614e9e615ce8565b5f918252602090912060028204015460019091166010026101000a90046001600160801b0381169150614f08908690889060501c65ffffffffffff16614ee49190615e2a565b614eee9190615d4a565b6001600160801b038316906001600160401b031686614f82565b88614f14600185615d23565b81548110614f2457614f24615ce8565b905f5260205f2090600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b0316021790555050614f68815f8190031690565b614f729082615d10565b9050614e7a565b50505050505050565b5f61306d83614f9186856130bd565b6001600160401b031684615111565b6001600160a01b0382165f908152602081905260409020614fc08261533b565b614fc98261533b565b6001600160a01b0383165f90815260066020526040812054900361504157600580546001810182557f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db00180546001600160a01b0319166001600160a01b03861690811790915590545f91825260066020526040909120555b5f61504d836001612b94565b8254909150600160c01b90046001600160401b03166150a65781546001600160801b0316600160c01b6001600160401b03831690810267ffffffffffffffff60801b191691909117600160801b919091021782556109c0565b60018201546001600160401b0390811690841611156109c0576001808301546150e69186916150e0916001600160401b0390911690612b94565b85612b9f565b81546001600160401b038216600160801b0267ffffffffffffffff60801b1990911617825550505050565b5f65ffffffffffff84111561513c57604051632c085fd760e11b81526004810185905260240161095c565b50605083901b602083901b1763ffffffff8216179392505050565b5f61306d600185018484615501565b5f876001600160401b0316866001600160401b031610158061519c5750600b61518e89615578565b6151989190615d10565b8214155b156151a857505f614e34565b5f806151ef6151d36151c7886151c1600b868a8c615fba565b8c6155a5565b60201c600160e01b1790565b6151e086600b818a615fba565b8b6001600160401b0316615602565b915091508a8214801561520a5750886001600160401b031681145b9b9a5050505050505050505050565b5f60ff8216601f8111156119ff57604051632cd44ac360e21b815260040160405180910390fd5b7f5555555555555555555555555555555555555555555555555555555555555555600182901c1690035f600282901c7f33333333333333333333333333333333333333333333333333333333333333331660055f1904831601915060115f19816152ac576152ac615daa565b04600483901c83011691506101015f19816152c9576152c9615daa565b04600883901c830116915060f061ffff5f19816152e8576152e8615daa565b048302901c9050919050565b5f80806041849003615328578435602086013560408701355f1a61531a89828585615684565b955095509550505050615332565b505f915060029050825b93509350939050565b6005545f036153475750565b6005546007545f9161535891615f3f565b9050615365816001615d10565b6007819055505f6005828154811061537f5761537f615ce8565b5f9182526020808320909101546001600160a01b03168083529082905260408220600101549092506153da906001600160401b03167f0000000000000000000000000000000000000000000000000000000000000000612b94565b90505f6153e6836146d5565b6001600160401b0316118061540757506001600160401b0380851690821610155b156154125750505050565b600580545f919061542590600190615d23565b8154811061543557615435615ce8565b5f91825260209091200154600580546001600160a01b03909216925082918690811061546357615463615ce8565b5f91825260209091200180546001600160a01b0319166001600160a01b0392909216919091179055615496846001615d10565b6001600160a01b0382165f9081526006602052604090205560058054806154bf576154bf615e64565b5f828152602080822083015f1990810180546001600160a01b03191690559092019092556001600160a01b039490941681526006909352505060408120555050565b5f825b80156132cb57615556838661551a600185615d23565b8154811061552a5761552a615ce8565b5f918252602090912060028204015460019091166010026101000a90046001600160801b0316906130bd565b6155609083615d4a565b91506155715f829003821682615d23565b9050615504565b5f5b6001600160401b0382166001821b10156155a0578061559881615fe5565b91505061557a565b919050565b5f845f52838360051b81015b808210156155f5576001841680156155c9575f516020525b8235811560051b52508360011c935060205f60405f60025afa6155ea575f5ffd5b6020820191506155b1565b50505f5195945050505050565b5f5f855f528560e01c858560051b81015b80821015615674576001861682358060e01c8215615635575f51602052958601955b911560051b5260019690961c95929092019160205f60408160025afa615659575f5ffd5b5f5160201c8360e01b17831515025f52602082019150615613565b5050505f51915094509492505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156156bd57505f91506003905082615742565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561570e573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661573957505f925060019150829050615742565b92505f91508190505b9450945094915050565b5f60c0828403121561575c575f5ffd5b50919050565b5f60208284031215615772575f5ffd5b81356001600160401b03811115615787575f5ffd5b61306d8482850161574c565b6001600160401b0381168114613ccf575f5ffd5b5f602082840312156157b7575f5ffd5b8135611a6681615793565b6001600160a01b0381168114613ccf575f5ffd5b5f5f5f606084860312156157e8575f5ffd5b83356157f3816157c2565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b8181101561586d5783516001600160401b0381511684526001600160401b0360208201511660208501526040810151604085015250606083019250602084019350600181019050615821565b509095945050505050565b5f60208284031215615888575f5ffd5b8135611a66816157c2565b5f60e0820190506001600160401b0383511682526001600160401b0360208401511660208301526001600160401b0360408401511660408301526001600160401b0360608401511660608301526080830151608083015260a08301516158fd60a084018215159052565b5060c08301516137d560c084018215159052565b5f5f60408385031215615922575f5ffd5b50508035926020909101359150565b602080825282518282018190525f918401906040840190835b8181101561586d5783516001600160a01b031683526020938401939092019160010161594a565b5f5f60408385031215615982575f5ffd5b823561598d81615793565b9150602083013561599d816157c2565b809150509250929050565b5f5f604083850312156159b9575f5ffd5b82356159c4816157c2565b9150602083013561599d81615793565b5f5f604083850312156159e5575f5ffd5b82356159f081615793565b915060208301356001600160401b03811115615a0a575f5ffd5b615a168582860161574c565b9150509250929050565b5f5f83601f840112615a30575f5ffd5b5081356001600160401b03811115615a46575f5ffd5b6020830191508360208260051b8501011115612b5e575f5ffd5b5f5f5f5f60608587031215615a73575f5ffd5b8435615a7e816157c2565b93506020850135615a8e81615793565b925060408501356001600160401b03811115615aa8575f5ffd5b615ab487828801615a20565b95989497509550505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f615b0c60e0830189615ac0565b8281036040840152615b1e8189615ac0565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015615b73578351835260209384019390920191600101615b55565b50909b9a5050505050505050505050565b5f5f5f5f60608587031215615b97575f5ffd5b84356001600160401b03811115615bac575f5ffd5b8501601f81018713615bbc575f5ffd5b80356001600160401b03811115615bd1575f5ffd5b876020828401011115615be2575f5ffd5b602091820195509350850135615bf781615793565b91506040850135615c0781615793565b939692955090935050565b5f5f60208385031215615c23575f5ffd5b82356001600160401b03811115615c38575f5ffd5b615c4485828601615a20565b90969095509350505050565b5f5f60408385031215615c61575f5ffd5b82356159c481615793565b5f5f60408385031215615c7d575f5ffd5b823561598d816157c2565b5f5f5f5f60808587031215615c9b575f5ffd5b8435615ca681615793565b93506020850135615cb681615793565b9250604085013591506060850135615c0781615793565b5f60208284031215615cdd575f5ffd5b8151611a6681615793565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b808201808211156119ff576119ff615cfc565b818103818111156119ff576119ff615cfc565b634e487b7160e01b5f52604160045260245ffd5b6001600160401b0381811683821601908111156119ff576119ff615cfc565b5f60208284031215615d79575f5ffd5b5051919050565b6001600160a01b039390931683526001600160401b03918216602084015216604082015260600190565b634e487b7160e01b5f52601260045260245ffd5b5f82615dcc57615dcc615daa565b500490565b80820281158282048414176119ff576119ff615cfc565b5f5f60408385031215615df9575f5ffd5b8251602084015190925061599d816157c2565b5f823560be19833603018112615e20575f5ffd5b9190910192915050565b6001600160401b0382811682821603908111156119ff576119ff615cfc565b5f60208284031215615e59575f5ffd5b8151611a66816157c2565b634e487b7160e01b5f52603160045260245ffd5b5f8235607e19833603018112615e20575f5ffd5b5f63ffffffff821663ffffffff8103615ea757615ea7615cfc565b60010192915050565b5f5f5f60608486031215615ec2575f5ffd5b8351602085015160408601519194509250615edc81615793565b809150509250925092565b5f82518060208501845e5f920191825250919050565b5f5f8335601e19843603018112615f12575f5ffd5b8301803591506001600160401b03821115615f2b575f5ffd5b602001915036819003821315612b5e575f5ffd5b5f82615f4d57615f4d615daa565b500690565b5f60208284031215615f62575f5ffd5b813563ffffffff81168114611a66575f5ffd5b5f5f8335601e19843603018112615f8a575f5ffd5b8301803591506001600160401b03821115615fa3575f5ffd5b6020019150600581901b3603821315612b5e575f5ffd5b5f5f85851115615fc8575f5ffd5b83861115615fd4575f5ffd5b5050600583901b0193919092039150565b5f60018201615ff657615ff6615cfc565b506001019056' as const
