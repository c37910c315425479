#include "trading/archive/container_readme.hpp"

namespace haihe::trading {

std::string container_readme(std::string const& platform, std::string const& tender, std::string const& sealed_at) {
    return "招标项目 " + tender + " 的归档文件\n由交易平台 " + platform + " 于 " + sealed_at +
           " 封存。\n\n"
           "用 haihe verify archive <文件> 即可离线验证，不需要联网，也不需要任何数据库；格式全文见 spec/archive。\n"
           "手工验证的步骤：\n"
           "1. manifest.json 是其后全部文件的清单（路径、长度、SM3 摘要）。逐一核对，不得多也不得少；\n"
           "   manifest.signature.json 是平台对它的签名（标签 haihe/archive/1）。\n"
           "2. ledger/head.json 是平台账本的树根，有平台的签名和见证平台的签名。\n"
           "3. ledger/entries/ 是该招标项目的全部账本记录。每条公开 "
           "where（何处、何时、何事）、who（何人）、what（内容）\n"
           "   及其随机盐，并附到上述树根的包含证明。每个流的版本号应当从 1 起连续。\n"
           "4. trust/entries/ 是平台从公共服务平台收到的电子认证机构名单、平台登记和证书绑定，trust/hub.pem "
           "是公共服务\n"
           "   平台的证书，请与您事先所知的核对。公共服务平台更换过密钥、开启过新纪元的，声明也在其中。\n"
           "5. files/ 是记录中提到的文件，文件名即其 SM3 摘要。\n"
           "6. bids/ 是已开启投标的密文。密钥由记录中投标人或者保管人交出的密钥、份额恢复，解密办法见 spec/sealing。\n"
           "归档公开 who，其中有经办人证书摘要和网络地址，属于个人信息，请依法保管和使用。\n"
           "它能证明什么、不能证明什么，见 docs/threat-model.md。\n\n"
           "----------------------------------------------------------------------\n\n"
           "Archive of the tender " +
           tender + "\nSealed by the trading platform " + platform + " at " + sealed_at +
           ".\n\n"
           "`haihe verify archive <file>` verifies it off-line: no network, no database. The whole format: "
           "spec/archive.\n"
           "By hand:\n"
           "1. manifest.json lists every file after it (path, size, SM3). Each must be there, unchanged, and no "
           "other;\n"
           "   manifest.signature.json is the platform's signature of it (label haihe/archive/1).\n"
           "2. ledger/head.json is the head of the platform's ledger, signed by it and by witnesses.\n"
           "3. ledger/entries/ holds every ledger entry of the tender. Each discloses where, who and what with their "
           "salts,\n"
           "   and proves its inclusion under that head. The versions of each stream run from 1 without a gap.\n"
           "4. trust/entries/ holds the trust lists, platforms and certificates that the platform has received from "
           "the\n"
           "   hub; trust/hub.pem is the hub's certificate: compare it with the one that you know. If the hub has "
           "changed\n"
           "   its key or begun a new epoch, its declarations are there too.\n"
           "5. files/ holds files that entries name; a file's name is its SM3 digest.\n"
           "6. bids/ holds the ciphertexts of bids that were opened. Keys follow from what bidders and custodians "
           "released\n"
           "   in the entries; spec/sealing says how to decrypt.\n"
           "The archive discloses `who`: digests of people's certificates and network addresses, which are personal "
           "data.\n"
           "What it proves and what it does not: docs/threat-model.md.\n";
}

} // namespace haihe::trading
