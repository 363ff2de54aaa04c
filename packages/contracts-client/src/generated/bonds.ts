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
        "internalType": "uint16",
        "name": "perEventBps",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "perWindowBps",
        "type": "uint16"
      }
    ],
    "name": "Bonds_BadBounds",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Bonds_BoundsAreDeclared",
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
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "Bonds_NoBounds",
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
        "name": "kind",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "perEventBps",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "perWindowBps",
        "type": "uint16"
      }
    ],
    "name": "BoundsDeclared",
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
    "name": "PER_EVENT_CAP_BPS",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "PER_WINDOW_CAP_BPS",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "REPORTER_DIVISOR",
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
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "boundsOf",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "perEventBps",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "perWindowBps",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "perEventBps",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "perWindowBps",
        "type": "uint16"
      }
    ],
    "name": "declareBounds",
    "outputs": [],
    "stateMutability": "nonpayable",
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
export const bondsBytecode = '0x60e060405234801561000f575f5ffd5b506040516116cf3803806116cf83398101604081905261002e91610069565b6001600160a01b03928316608052911660a0526001600160401b031660c0526100be565b6001600160a01b0381168114610066575f5ffd5b50565b5f5f5f6060848603121561007b575f5ffd5b835161008681610052565b602085015190935061009781610052565b60408501519092506001600160401b03811681146100b3575f5ffd5b809150509250925092565b60805160a05160c0516115a86101275f395f81816102520152818161091101526110e001525f81816101500152610eab01525f81816103d20152818161061801528181610afb01528181610c0f01528181610e8901528181610ee30152610f1401526115a85ff3fe608060405234801561000f575f5ffd5b5060043610610132575f3560e01c8063959479b4116100b4578063bbe430de11610079578063bbe430de14610338578063bfac59901461034b578063c68cd32d1461035e578063c9b5bb17146103a6578063cb6e81b2146103c5578063fc0c546a146103cd575f5ffd5b8063959479b4146102cf5780639ad042f8146102d85780639d0471b5146102f0578063abddb29a14610306578063b6b55f2514610325575f5ffd5b80635db53236116100fa5780635db53236146101c85780636ab58ab91461024d578063700b6f891461028d57806371ece3aa146102a957806395622dbe146102bc575f5ffd5b806319165587146101365780631b55186a1461014b5780632e1a7d4d1461018f578063393c79ba146101a25780633a9ae69e146101b5575b5f5ffd5b6101496101443660046113c8565b6103f4565b005b6101727f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b61014961019d3660046113e1565b610549565b6101496101b03660046113f8565b610643565b6101496101c33660046113f8565b610652565b6102286101d6366004611420565b6001600160a01b038083165f90815260046020908152604080832093851683529290522080546001909101546001600160801b0380831692600160801b9004169067ffffffffffffffff169250925092565b60408051938452602084019290925267ffffffffffffffff1690820152606001610186565b6102747f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff9091168152602001610186565b61029661138881565b60405161ffff9091168152602001610186565b6101496102b73660046113f8565b6107ed565b6101496102ca366004611462565b6109ac565b610296611f4081565b6102e0610ae3565b6040519015158152602001610186565b6102f85f5481565b604051908152602001610186565b6102f86103143660046113c8565b60026020525f908152604090205481565b6101496103333660046113e1565b610b73565b6102f8610346366004611420565b610c3a565b6102f861035936600461148a565b610c91565b61038b61036c3660046113c8565b60036020525f908152604090205461ffff808216916201000090041682565b6040805161ffff938416815292909116602083015201610186565b6102f86103b43660046113c8565b60016020525f908152604090205481565b6102f8601481565b6101727f000000000000000000000000000000000000000000000000000000000000000081565b335f9081526004602090815260408083206001600160a01b0385168452909152812080549091600160801b9091046001600160801b03169081900361044c5760405163bcbcd3b560e01b815260040160405180910390fd5b600182015467ffffffffffffffff1643101561049257600182015460405163018d5bfd60e41b815267ffffffffffffffff90911660048201526024015b60405180910390fd5b8154819083905f906104ae9084906001600160801b03166114d7565b82546101009290920a6001600160801b03818102199093169183160217909155835481168455335f90815260016020526040812080549285169350916104f59084906114f6565b90915550506040516001600160801b03821681526001600160a01b0384169033907f2d87480f50083e2b2759522a8fdda59802650a8055e609a7772cf70c07748f52906020015b60405180910390a3505050565b805f036105695760405163051033ff60e21b815260040160405180910390fd5b335f90815260016020526040902054808211156105a357604051632afaabc360e01b81526004810182905260248101839052604401610489565b6105ad8282611509565b335f90815260016020526040812091909155805483919081906105d1908490611509565b909155505060405182815233907f7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d59060200160405180910390a261063f6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163384610fa4565b5050565b61064c81610b73565b61063f82825b805f036106725760405163051033ff60e21b815260040160405180910390fd5b816001600160a01b03163b5f036106a75760405163248384d360e11b81526001600160a01b0383166004820152602401610489565b6001600160a01b0382165f9081526003602052604081205461ffff1690036106ed576040516376b1a83760e01b81526001600160a01b0383166004820152602401610489565b335f908152600160205260409020548082111561072757604051632afaabc360e01b81526004810182905260248101839052604401610489565b6107318282611509565b335f9081526001602052604090205561074982610fde565b335f9081526004602090815260408083206001600160a01b0388168452909152812080549091906107849084906001600160801b031661151c565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550826001600160a01b0316336001600160a01b03167f95a36bde20263ec5a9e3a8cdf7697bf82f359cadd6a2f0df70ba5cfbb2a25e888460405161053c91815260200190565b805f0361080d5760405163051033ff60e21b815260040160405180910390fd5b335f9081526004602090815260408083206001600160a01b038616845290915281208054909190610850906001600160801b03600160801b8204811691166114d7565b6001600160801b031690508083111561088657604051631db0ba4760e11b81526004810182905260248101849052604401610489565b5f610891853361101b565b90508061089e8584611509565b10156108c05760405163ae36c1e760e01b815260048101829052602401610489565b6108c984610fde565b835484906010906108eb908490600160801b90046001600160801b031661151c565b92506101000a8154816001600160801b0302191690836001600160801b031602179055507f00000000000000000000000000000000000000000000000000000000000000004361093b919061153b565b60018401805467ffffffffffffffff191667ffffffffffffffff9290921691821790556040805186815260208101929092526001600160a01b0387169133917fc8692455ddd09bd0c2d9beda3665bc73e6b12fdc95321ca4ee6ca94354e645ea910160405180910390a35050505050565b335f9081526003602052604090205461ffff16156109dd576040516316fef49f60e01b815260040160405180910390fd5b5f5f8361ffff161180156109f7575061138861ffff841611155b8015610a0b57508161ffff168361ffff1611155b8015610a1d5750611f4061ffff831611155b905080610a4b576040516352dae1e560e01b815261ffff808516600483015283166024820152604401610489565b60408051808201825261ffff80861682528481166020808401918252335f8181526003909252908590209351845492518416620100000263ffffffff199093169316929092171790915590517fb135ae91d95def3eddb21bab1f6ad93e47458ee1cb1ba28d04026497a436f00190610ad6908690869061ffff92831681529116602082015260400190565b60405180910390a2505050565b5f80546040516370a0823160e01b81523060048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa158015610b48573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b6c919061155b565b1015905090565b805f03610b935760405163051033ff60e21b815260040160405180910390fd5b335f9081526001602052604081208054839290610bb19084906114f6565b92505081905550805f5f828254610bc891906114f6565b909155505060405181815233907f2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c49060200160405180910390a2610c376001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633308461108e565b50565b6001600160a01b038083165f90815260046020908152604080832093851683529290529081208054610c7e906001600160801b03600160801b8204811691166114d7565b6001600160801b03169150505b92915050565b6001600160a01b0383165f90815260046020908152604080832033845282528083206003835281842082518084019093525461ffff8082168452620100009091041692820192909252610ce6908290866110ca565b9150815f03610cf8575f915050610f9d565b8054829082905f90610d149084906001600160801b03166114d7565b82546101009290920a6001600160801b038181021990931691831602179091558254808216600160801b90910490911611159050610d625780546001600160801b0316600160801b81021781555b6002810180548391905f90610d819084906001600160801b031661151c565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550815f5f828254610db59190611509565b90915550506001600160a01b0385165f9081526002602052604081208054849290610de19084906114f6565b9091555050604080518381526001600160a01b0385811660208301523392908816917f1b9817da702c2ae84a03f2a48072c6a81bfc3b7d1d5615bffce3db4856831bb7910160405180910390a35f610e3a600284611572565b90505f6001600160a01b0385161580610e645750866001600160a01b0316856001600160a01b0316145b610e7857610e73601485611572565b610e7a565b5f5b9050610ed06001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000167f000000000000000000000000000000000000000000000000000000000000000084610fa4565b8015610f0a57610f0a6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168683610fa4565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166342966c6882610f448588611509565b610f4e9190611509565b6040518263ffffffff1660e01b8152600401610f6c91815260200190565b5f604051808303815f87803b158015610f83575f5ffd5b505af1158015610f95573d5f5f3e3d5ffd5b505050505050505b9392505050565b610fb18383836001611255565b610fd957604051635274afe760e01b81526001600160a01b0384166004820152602401610489565b505050565b5f6001600160801b0382111561101757604051632afaabc360e01b81526001600160801b03600482015260248101839052604401610489565b5090565b6040516001600160a01b03821660248201525f90819060440160408051601f198184030181529190526020810180516001600160e01b0316638f879de960e01b17905290505f806110728662030d408560016112b7565b509150915081611082575f611084565b805b9695505050505050565b61109c8484848460016112ec565b6110c457604051635274afe760e01b81526001600160a01b0385166004820152602401610489565b50505050565b60018301545f9061110f9067ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000811691600160401b9004166114f6565b4310158061112f57506001840154600160801b90046001600160801b0316155b15611187576001840180548554600160801b6001600160801b039182160267ffffffffffffffff438116600160401b029290921691909216171790556002840180546fffffffffffffffffffffffffffffffff191690555b825184545f91612710916111a89161ffff16906001600160801b0316611591565b6111b29190611572565b90505f612710856020015161ffff168760010160109054906101000a90046001600160801b03166001600160801b03166111ec9190611591565b6111f69190611572565b60028701549091505f906001600160801b03168211611215575f61122d565b600287015461122d906001600160801b031683611509565b90508285111561123b578294505b808511611248578461124a565b805b979650505050505050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f511483166112ab57838315161561129f573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f5f5f6112c386611359565b60405f8651602088018a8afa5f516020805196023d101590911698909750939550929350505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f5114831661134857838315161561133c573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f611388603f61136a846040611591565b6113749190611572565b61137e91906114f6565b9050805a101561063f575a604051632bedaec960e01b8152600481019190915260248101829052604401610489565b80356001600160a01b03811681146113c3575f5ffd5b919050565b5f602082840312156113d8575f5ffd5b610f9d826113ad565b5f602082840312156113f1575f5ffd5b5035919050565b5f5f60408385031215611409575f5ffd5b611412836113ad565b946020939093013593505050565b5f5f60408385031215611431575f5ffd5b61143a836113ad565b9150611448602084016113ad565b90509250929050565b803561ffff811681146113c3575f5ffd5b5f5f60408385031215611473575f5ffd5b61147c83611451565b915061144860208401611451565b5f5f5f6060848603121561149c575f5ffd5b6114a5846113ad565b9250602084013591506114ba604085016113ad565b90509250925092565b634e487b7160e01b5f52601160045260245ffd5b6001600160801b038281168282160390811115610c8b57610c8b6114c3565b80820180821115610c8b57610c8b6114c3565b81810381811115610c8b57610c8b6114c3565b6001600160801b038181168382160190811115610c8b57610c8b6114c3565b67ffffffffffffffff8181168382160190811115610c8b57610c8b6114c3565b5f6020828403121561156b575f5ffd5b5051919050565b5f8261158c57634e487b7160e01b5f52601260045260245ffd5b500490565b8082028115828204841417610c8b57610c8b6114c356' as const
