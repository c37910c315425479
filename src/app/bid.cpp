#include "app/address.hpp"
#include "app/commands.hpp"
#include "app/input.hpp"
#include "bidder/bid_folder.hpp"
#include "bidder/hand_in_bid.hpp"
#include "bidder/release_key.hpp"
#include "bidder/seal_bid.hpp"
#include "bidder/take_mark.hpp"
#include "bidder/upload_bid.hpp"

#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace haihe::app {

namespace {

using bidder::BidFolder;

/// A platform and who speaks to it.
struct Line {
    edge::http::Client client;
    bidder::Platform platform;

    Line(Address const& address, std::string const& tls_authorities)
        : client({.authority_file = tls_authorities}), platform(client, address.origin, address.authority) {}
};

kernel::Result<bidder::Credential> credential_of(CredentialFiles const& files) {
    auto read = read_credential(files);
    if (!read) return std::unexpected(read.error());
    return bidder::Credential{std::move(read->key), std::move(read->certificate)};
}

kernel::Result<Address> address_of(std::string const& url) {
    if (auto address = Address::parse(url)) return *address;
    return kernel::refuse(kernel::RefusalKind::malformed, "url_is_absolute",
                          {"网址应以 http:// 或 https:// 开头。", "The URL begins with http:// or https://."});
}

kernel::Result<Address> address_in(BidFolder const& folder) {
    auto const plan = folder.plan();
    if (!plan) return std::unexpected(plan.error());
    return address_of(plan->url);
}

/// Yuan with at most two decimals, as fen.
std::optional<kernel::Money> money_of(std::string const& text) {
    auto const point = text.find('.');
    auto whole = text.substr(0, point), cents = point == std::string::npos ? "" : text.substr(point + 1);
    if (whole.empty() || whole.size() > 13 || cents.size() > 2 ||
        (whole + cents).find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    cents.resize(2, '0');
    return kernel::Money{std::stoll(whole) * 100 + std::stoll(cents)};
}

int answered(Console const& console, kernel::Result<std::string> const& answer) {
    if (!answer) return console.refuse(answer.error(), kNo);
    std::cout << *answer << std::flush;
    return kGood;
}

/// A bar on a terminal; nothing where nobody looks.
bidder::Progress bar() {
    if (::isatty(STDERR_FILENO) == 0) return [](std::int64_t, std::int64_t) {};
    return [](std::int64_t sent, std::int64_t size) {
        constexpr std::int64_t kWidth = 40;
        auto const done = size == 0 ? kWidth : sent * kWidth / size;
        std::cerr << "\r[" << std::string(static_cast<std::size_t>(done), '#')
                  << std::string(static_cast<std::size_t>(kWidth - done), ' ') << "] " << (sent >> 20) << '/'
                  << (size >> 20) << " MiB" << (sent == size ? "\n" : "") << std::flush;
    };
}

} // namespace

int bid_new(BidNewOptions const& options, Console const& console) {
    auto const address = address_of(options.url);
    if (!address) return console.refuse(address.error());
    Line line(*address, options.tls_authorities);
    auto const documents = line.platform.read<bidder::TenderDocuments>(
        line.platform.get("/tenders/" + options.lot.substr(0, 20) + "/documents"));
    if (!documents) return console.refuse(documents.error(), kNo);
    if (auto terms = bidder::check(*documents); !terms) return console.refuse(terms.error(), kNo);
    BidFolder const folder(options.folder);
    if (auto made = folder.create({address->origin, options.lot}, *documents); !made)
        return console.refuse(made.error());
    console.say(
        {"已建立投标目录。截止时间 " + documents->bidDeadline.to_string() + "。下一步：haihe bid fill",
         "The bid's directory is made. Deadline " + documents->bidDeadline.to_string() + ". Next: haihe bid fill"});
    return kGood;
}

int bid_fill(BidFillOptions const& options, Console const& console) {
    BidFolder const folder(options.folder);
    auto const price = money_of(options.price);
    if (!price)
        return console.refuse({"报价以元为单位，最多两位小数。", "The price is in yuan with at most two decimals."});
    folder.keep_reading({options.bidder_name, *price, options.period_days, options.quality, options.leader});
    for (auto const& file : options.files) {
        std::filesystem::path const path(file);
        std::filesystem::copy_file(path, folder.files_directory() / path.filename(),
                                   std::filesystem::copy_options::overwrite_existing);
    }
    console.say({"已填写。下一步：haihe bid check", "Filled in. Next: haihe bid check"});
    return kGood;
}

int bid_check(BidOptions const& options, Console const& console) {
    auto const faults = bidder::faults_of(BidFolder(options.folder));
    for (auto const& fault : faults) console.refuse(fault, kNo);
    if (!faults.empty()) return kNo;
    console.say({"可以密封。下一步：haihe bid seal", "It can be sealed. Next: haihe bid seal"});
    return kGood;
}

int bid_seal(BidOptions const& options, Console const& console) {
    auto const credential = credential_of(options.credential);
    if (!credential) return console.refuse(credential.error());
    auto const sealed = bidder::seal(BidFolder(options.folder), *credential);
    if (!sealed) return console.refuse(sealed.error(), kNo);
    console.say({"已密封，编号 " + bidder::bid_id_of(*sealed) + "。下一步：haihe bid submit",
                 "Sealed, number " + bidder::bid_id_of(*sealed) + ". Next: haihe bid submit"});
    return kGood;
}

int bid_submit(BidOptions const& options, Console const& console) {
    BidFolder const folder(options.folder);
    auto const credential = credential_of(options.credential);
    if (!credential) return console.refuse(credential.error());
    auto const address = address_in(folder);
    if (!address) return console.refuse(address.error());
    Line line(*address, options.tls_authorities);
    auto const upload = bidder::upload(folder, line.platform, *credential, bar());
    if (!upload) return console.refuse(upload.error(), kNo);
    return answered(console, bidder::hand_in(folder, line.platform, *credential, *upload, options.supersedes));
}

int bid_mark(BidMarkOptions const& options, Console const& console) {
    auto const address = address_of(options.url);
    if (!address) return console.refuse(address.error());
    auto const pem = bytes_of(options.witness);
    if (!pem) return console.refuse(pem.error());
    auto const certificate = trust::Certificate::parse(*pem);
    if (!certificate) return console.refuse(certificate.error());
    Line line(*address, options.tls_authorities);
    auto const mark = bidder::take_mark(BidFolder(options.folder), line.platform, *certificate);
    if (!mark) return console.refuse(mark.error(), kNo);
    console.say({"见证方证明：该投标文件至迟于 " + mark->time.to_string() + " 已经备妥（mark.json）。",
                 "The witness says that this bid was ready at " + mark->time.to_string() + " (mark.json)."});
    return kGood;
}

int bid_withdraw(BidOptions const& options, Console const& console) {
    BidFolder const folder(options.folder);
    auto const credential = credential_of(options.credential);
    if (!credential) return console.refuse(credential.error());
    auto const address = address_in(folder);
    if (!address) return console.refuse(address.error());
    Line line(*address, options.tls_authorities);
    return answered(console, bidder::withdraw(folder, line.platform, *credential));
}

int bid_receipt(BidOptions const& options, Console const& console) {
    return answered(console, BidFolder(options.folder).receipt());
}

int bid_release(BidOptions const& options, Console const& console) {
    BidFolder const folder(options.folder);
    auto const credential = credential_of(options.credential);
    if (!credential) return console.refuse(credential.error());
    auto const address = address_in(folder);
    if (!address) return console.refuse(address.error());
    Line line(*address, options.tls_authorities);
    return answered(console, bidder::release_own(line.platform, *credential, folder.plan().value().lot));
}

int custodian_release(CustodianOptions const& options, Console const& console) {
    auto const credential = credential_of(options.credential);
    if (!credential) return console.refuse(credential.error());
    auto const address = address_of(options.url);
    if (!address) return console.refuse(address.error());
    auto const hub_address = address_of(options.hub);
    if (!hub_address) return console.refuse(hub_address.error());
    std::vector<trust::Certificate> witnesses;
    for (auto const& file : options.witnesses) {
        auto const text = bytes_of(file);
        if (!text) return console.refuse(text.error());
        auto certificate = trust::Certificate::parse(*text);
        if (!certificate) return console.refuse(certificate.error());
        witnesses.push_back(std::move(*certificate));
    }
    Line line(*address, options.tls_authorities), hub(*hub_address, options.tls_authorities);
    return answered(console, bidder::release_shares(line.platform, hub.platform, *credential, options.lot, witnesses));
}

} // namespace haihe::app
