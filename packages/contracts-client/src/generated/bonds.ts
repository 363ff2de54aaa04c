/** Generated from contracts/Bonds.sol by `npm run contracts`. */
export const bondsAbi = [
  {
    "inputs": [
      {
        "internalType": "contract StakingToken",
        "name": "token_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "repairFund_",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "thawingBlocks_",
        "type": "uint64"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "Bonds_AmountIsZero",
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
    "name": "Bonds_KindIsNoContract",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "free",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "wanted",
        "type": "uint256"
      }
    ],
    "name": "Bonds_NotEnoughFree",
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
        "name": "wanted",
        "type": "uint256"
      }
    ],
    "name": "Bonds_NotEnoughProvisioned",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Bonds_NothingThawing",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "committed",
        "type": "uint256"
      }
    ],
    "name": "Bonds_StillCommitted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "thawedAtBlock",
        "type": "uint64"
      }
    ],
    "name": "Bonds_StillThawing",
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Deposited",
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Provisioned",
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Released",
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "Slashed",
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "thawedAtBlock",
        "type": "uint64"
      }
    ],
    "name": "ThawStarted",
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
    "name": "SLASH_PER_EVENT_MAX_BPS",
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
    "name": "SLASH_PER_WINDOW_MAX_BPS",
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
    "name": "available",
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
    "name": "bondedTotal",
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
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "deposit",
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
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "depositAndProvision",
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
    "name": "free",
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
        "name": "kind",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "provision",
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
    "name": "provisionOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "thawing",
        "type": "uint256"
      },
      {
        "internalType": "uint64",
        "name": "thawedAtBlock",
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
    "name": "release",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "repairFund",
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
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "slash",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "taken",
        "type": "uint256"
      }
    ],
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
    "name": "slashedTotal",
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
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "thaw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "thawingBlocks",
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
    "name": "token",
    "outputs": [
      {
        "internalType": "contract StakingToken",
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

/** Creation code, without constructor arguments. */
export const bondsBytecode = '0x60e060405234801561000f575f5ffd5b506040516113a73803806113a783398101604081905261002e91610069565b6001600160a01b03928316608052911660a0526001600160401b031660c0526100be565b6001600160a01b0381168114610066575f5ffd5b50565b5f5f5f6060848603121561007b575f5ffd5b835161008681610052565b602085015190935061009781610052565b60408501519092506001600160401b03811681146100b3575f5ffd5b809150509250925092565b60805160a05160c0516112806101275f395f8181610231015281816108910152610e8d01525f818161012f0152610ccb01525f8181610332015281816105810152818161094401528181610a5801528181610ca901528181610d030152610d3401526112805ff3fe608060405234801561000f575f5ffd5b5060043610610111575f3560e01c80639ad042f81161009e578063bbe430de1161006e578063bbe430de146102e8578063bfac5990146102fb578063c9b5bb171461030e578063fc0c546a1461032d578063fc81847114610354575f5ffd5b80639ad042f8146102965780639d0471b5146102ae578063abddb29a146102b6578063b6b55f25146102d5575f5ffd5b80633a9ae69e116100e45780633a9ae69e146101945780635db53236146101a75780636ab58ab91461022c5780636f1bc6ca1461026c57806371ece3aa14610283575f5ffd5b806319165587146101155780631b55186a1461012a5780632e1a7d4d1461016e578063393c79ba14610181575b5f5ffd5b6101286101233660046110d9565b61035d565b005b6101517f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b61012861017c3660046110f2565b6104b2565b61012861018f366004611109565b6105ac565b6101286101a2366004611109565b6105bb565b6102076101b5366004611131565b6001600160a01b038083165f90815260036020908152604080832093851683529290522080546001909101546001600160801b0380831692600160801b9004169067ffffffffffffffff169250925092565b60408051938452602084019290925267ffffffffffffffff1690820152606001610165565b6102537f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff9091168152602001610165565b610275610bb881565b604051908152602001610165565b610128610291366004611109565b610710565b61029e61092c565b6040519015158152602001610165565b6102755f5481565b6102756102c43660046110d9565b60026020525f908152604090205481565b6101286102e33660046110f2565b6109bc565b6102756102f6366004611131565b610a83565b610275610309366004611162565b610ada565b61027561031c3660046110d9565b60016020525f908152604090205481565b6101517f000000000000000000000000000000000000000000000000000000000000000081565b61027561138881565b335f9081526003602090815260408083206001600160a01b0385168452909152812080549091600160801b9091046001600160801b0316908190036103b55760405163bcbcd3b560e01b815260040160405180910390fd5b600182015467ffffffffffffffff164310156103fb57600182015460405163018d5bfd60e41b815267ffffffffffffffff90911660048201526024015b60405180910390fd5b8154819083905f906104179084906001600160801b03166111af565b82546101009290920a6001600160801b03818102199093169183160217909155835481168455335f908152600160205260408120805492851693509161045e9084906111ce565b90915550506040516001600160801b03821681526001600160a01b0384169033907f2d87480f50083e2b2759522a8fdda59802650a8055e609a7772cf70c07748f52906020015b60405180910390a3505050565b805f036104d25760405163051033ff60e21b815260040160405180910390fd5b335f908152600160205260409020548082111561050c57604051632afaabc360e01b815260048101829052602481018390526044016103f2565b61051682826111e1565b335f908152600160205260408120919091558054839190819061053a9084906111e1565b909155505060405182815233907f7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d59060200160405180910390a26105a86001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163384610dc4565b5050565b6105b5816109bc565b6105a882825b805f036105db5760405163051033ff60e21b815260040160405180910390fd5b816001600160a01b03163b5f036106105760405163248384d360e11b81526001600160a01b03831660048201526024016103f2565b335f908152600160205260409020548082111561064a57604051632afaabc360e01b815260048101829052602481018390526044016103f2565b61065482826111e1565b335f9081526001602052604090205561066c82610dfe565b335f9081526003602090815260408083206001600160a01b0388168452909152812080549091906106a79084906001600160801b03166111f4565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550826001600160a01b0316336001600160a01b03167f95a36bde20263ec5a9e3a8cdf7697bf82f359cadd6a2f0df70ba5cfbb2a25e88846040516104a591815260200190565b805f036107305760405163051033ff60e21b815260040160405180910390fd5b335f9081526003602090815260408083206001600160a01b038616845290915281208054909190610773906001600160801b03600160801b8204811691166111af565b6001600160801b03169050808311156107a957604051631db0ba4760e11b815260048101829052602481018490526044016103f2565b604051638f879de960e01b81523360048201525f906001600160a01b03861690638f879de990602401602060405180830381865afa1580156107ed573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108119190611213565b90508061081e85846111e1565b10156108405760405163ae36c1e760e01b8152600481018290526024016103f2565b61084984610dfe565b8354849060109061086b908490600160801b90046001600160801b03166111f4565b92506101000a8154816001600160801b0302191690836001600160801b031602179055507f0000000000000000000000000000000000000000000000000000000000000000436108bb919061122a565b60018401805467ffffffffffffffff191667ffffffffffffffff9290921691821790556040805186815260208101929092526001600160a01b0387169133917fc8692455ddd09bd0c2d9beda3665bc73e6b12fdc95321ca4ee6ca94354e645ea910160405180910390a35050505050565b5f80546040516370a0823160e01b81523060048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa158015610991573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109b59190611213565b1015905090565b805f036109dc5760405163051033ff60e21b815260040160405180910390fd5b335f90815260016020526040812080548392906109fa9084906111ce565b92505081905550805f5f828254610a1191906111ce565b909155505060405181815233907f2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c49060200160405180910390a2610a806001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016333084610e3b565b50565b6001600160a01b038083165f90815260036020908152604080832093851683529290529081208054610ac7906001600160801b03600160801b8204811691166111af565b6001600160801b03169150505b92915050565b6001600160a01b0383165f9081526003602090815260408083203384529091528120610b068185610e77565b9150815f03610b18575f915050610dbd565b8054829082905f90610b349084906001600160801b03166111af565b82546101009290920a6001600160801b038181021990931691831602179091558254808216600160801b90910490911611159050610b825780546001600160801b0316600160801b81021781555b6002810180548391905f90610ba19084906001600160801b03166111f4565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550815f5f828254610bd591906111e1565b90915550506001600160a01b0385165f9081526002602052604081208054849290610c019084906111ce565b9091555050604080518381526001600160a01b0385811660208301523392908816917f1b9817da702c2ae84a03f2a48072c6a81bfc3b7d1d5615bffce3db4856831bb7910160405180910390a35f610c5a60028461124a565b90505f6001600160a01b0385161580610c845750866001600160a01b0316856001600160a01b0316145b610c9857610c93600a8561124a565b610c9a565b5f5b9050610cf06001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000167f000000000000000000000000000000000000000000000000000000000000000084610dc4565b8015610d2a57610d2a6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168683610dc4565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166342966c6882610d6485886111e1565b610d6e91906111e1565b6040518263ffffffff1660e01b8152600401610d8c91815260200190565b5f604051808303815f87803b158015610da3575f5ffd5b505af1158015610db5573d5f5f3e3d5ffd5b505050505050505b9392505050565b610dd18383836001610fef565b610df957604051635274afe760e01b81526001600160a01b03841660048201526024016103f2565b505050565b5f6001600160801b03821115610e3757604051632afaabc360e01b81526001600160801b036004820152602481018390526044016103f2565b5090565b610e49848484846001611051565b610e7157604051635274afe760e01b81526001600160a01b03851660048201526024016103f2565b50505050565b60018201545f90610ebc9067ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000811691600160401b9004166111ce565b43101580610edc57506001830154600160801b90046001600160801b0316155b15610f34576001830180548454600160801b6001600160801b039182160267ffffffffffffffff438116600160401b029290921691909216171790556002830180546fffffffffffffffffffffffffffffffff191690555b82545f9061271090610f5290610bb8906001600160801b0316611269565b610f5c919061124a565b60018501549091505f9061271090610f879061138890600160801b90046001600160801b0316611269565b610f91919061124a565b60028601549091505f906001600160801b03168211610fb0575f610fc8565b6002860154610fc8906001600160801b0316836111e1565b905082851115610fd6578294505b808511610fe35784610fe5565b805b9695505050505050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316611045578383151615611039573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166110ad5783831516156110a1573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b80356001600160a01b03811681146110d4575f5ffd5b919050565b5f602082840312156110e9575f5ffd5b610dbd826110be565b5f60208284031215611102575f5ffd5b5035919050565b5f5f6040838503121561111a575f5ffd5b611123836110be565b946020939093013593505050565b5f5f60408385031215611142575f5ffd5b61114b836110be565b9150611159602084016110be565b90509250929050565b5f5f5f60608486031215611174575f5ffd5b61117d846110be565b925060208401359150611192604085016110be565b90509250925092565b634e487b7160e01b5f52601160045260245ffd5b6001600160801b038281168282160390811115610ad457610ad461119b565b80820180821115610ad457610ad461119b565b81810381811115610ad457610ad461119b565b6001600160801b038181168382160190811115610ad457610ad461119b565b5f60208284031215611223575f5ffd5b5051919050565b67ffffffffffffffff8181168382160190811115610ad457610ad461119b565b5f8261126457634e487b7160e01b5f52601260045260245ffd5b500490565b8082028115828204841417610ad457610ad461119b56' as const
