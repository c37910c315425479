#include "edge/s3/bucket.hpp"

#include "edge/log/log.hpp"
#include "edge/s3/lines.hpp"
#include "edge/s3/xml.hpp"
#include "trust/digest.hpp"

#include <openssl/evp.h>

#include <array>
#include <charconv>
#include <chrono>
#include <thread>
#include <utility>

namespace haihe::edge::s3 {
namespace {

constexpr char const* kDigestHeader = "x-amz-meta-sm3";
constexpr char const* kBinary = "content-type: application/octet-stream";

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    unsigned int length = 0;
    ::EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, ::EVP_sha256(), nullptr);
    return trust::hex(digest);
}

/// For a query, as SigV4 wants it.
std::string encoded(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    std::string all;
    for (unsigned char const c : text) {
        if (kPlain.find(static_cast<char>(c)) != std::string_view::npos) {
            all += static_cast<char>(c);
        } else {
            all += '%';
            all += kDigits[c >> 4];
            all += kDigits[c & 15];
        }
    }
    return all;
}

ObjectHead head_of(Headers const& headers) {
    ObjectHead head{-1, {}};
    if (auto const found = headers.find("content-length"); found != headers.end()) {
        auto const& text = found->second;
        std::from_chars(text.data(), text.data() + text.size(), head.size);
    }
    if (auto const found = headers.find(kDigestHeader); found != headers.end())
        head.sm3 = kernel::Digest::parse(found->second);
    return head;
}

std::string code_in(std::string_view body) {
    auto const code = element(body, "Code");
    return code ? text_of(*code) : std::string();
}

[[noreturn]] void fail(Wanted const& wanted, Given const& given) {
    auto const code = code_in(given.body);
    auto const text = std::string("the object store answers ") + wanted.method + " with " +
                      (given.status == 0 ? given.fault : std::to_string(given.status)) +
                      (code.empty() ? "" : " (" + code + ")");
    log::error("object_store_failed", {{"method", wanted.method}, {"key", wanted.key}, {"fault", text}});
    throw StoreFault(text);
}

bool may_pass(Given const& given) { return given.status == 0 || given.status == 429 || given.status >= 500; }

std::string upload_query(std::string const& upload) { return "uploadId=" + encoded(upload); }

} // namespace

Bucket::Bucket(Address address, Patience patience)
    : address_(std::move(address)), patience_(patience), lines_(std::make_unique<Lines>(address_, patience_)) {}

Bucket::~Bucket() = default;

std::string Bucket::key_of(std::string const& key) const {
    return address_.prefix.empty() ? key : address_.prefix + '/' + key;
}

Given Bucket::perform(Wanted wanted) {
    wanted.headers.push_back("x-amz-content-sha256: " + sha256(wanted.body));
    auto pause = std::chrono::milliseconds(patience_.first_pause_milliseconds);
    for (int attempt = 1;; ++attempt, pause *= 2) {
        auto given = lines_->ask(wanted);
        if (!may_pass(given)) return given;
        if (attempt >= patience_.attempts) fail(wanted, given);
        log::warning("object_store_asked_again",
                     {{"method", wanted.method}, {"status", given.status}, {"fault", given.fault}});
        std::this_thread::sleep_for(pause);
    }
}

void Bucket::check() {
    auto const prefix = address_.prefix.empty() ? std::string() : address_.prefix + '/';
    Wanted const wanted{"GET", "", "list-type=2&max-keys=1&prefix=" + encoded(prefix), {}, {}, {}, {}};
    auto const given = perform(wanted);
    if (given.status != 200) fail(wanted, given);
}

std::optional<ObjectHead> Bucket::head(std::string const& key) {
    Wanted const wanted{"HEAD", key_of(key), "", {}, {}, {}, {}};
    auto const given = perform(wanted);
    if (given.status == 404) return std::nullopt;
    if (given.status != 200) fail(wanted, given);
    return head_of(given.headers);
}

void Bucket::put(std::string const& key, std::string_view bytes, kernel::Digest const& sm3) {
    Wanted const wanted{"PUT", key_of(key), "", bytes, {kBinary, kDigestHeader + (": " + sm3.to_string())}, {}, {}};
    auto const given = perform(wanted);
    if (given.status != 200) fail(wanted, given);
}

bool Bucket::get(std::string const& key, std::function<void(ObjectHead const&)> const& begin,
                 std::function<void(std::string_view)> const& sink) {
    Wanted const wanted{"GET", key_of(key), "", {}, {}, [&](Headers const& headers) { begin(head_of(headers)); }, sink};
    auto const given = perform(wanted);
    if (given.status == 404 && code_in(given.body) != "NoSuchBucket") return false;
    if (given.status != 200) fail(wanted, given);
    return true;
}

void Bucket::remove(std::string const& key) {
    Wanted const wanted{"DELETE", key_of(key), "", {}, {}, {}, {}};
    auto const given = perform(wanted);
    if (given.status != 204 && given.status != 200 && given.status != 404) fail(wanted, given);
}

std::vector<std::string> Bucket::keys(std::string const& prefix) {
    std::vector<std::string> all;
    auto const skipped = key_of("").size();
    for (std::string last;;) {
        auto const query = "list-type=2&prefix=" + encoded(key_of(prefix)) +
                           (last.empty() ? std::string() : "&start-after=" + encoded(last));
        Wanted const wanted{"GET", "", query, {}, {}, {}, {}};
        auto const given = perform(wanted);
        if (given.status != 200) fail(wanted, given);
        for (auto const one : elements(given.body, "Key")) all.push_back((last = text_of(one)).substr(skipped));
        if (element(given.body, "IsTruncated").value_or("false") != "true") return all;
    }
}

std::string Bucket::begin_parts(std::string const& key, kernel::Digest const& sm3) {
    Wanted const wanted{"POST", key_of(key), "uploads=", {}, {kBinary, kDigestHeader + (": " + sm3.to_string())},
                        {},     {}};
    auto const given = perform(wanted);
    auto const upload = element(given.body, "UploadId");
    if (given.status != 200 || !upload) fail(wanted, given);
    return text_of(*upload);
}

std::string Bucket::put_part(std::string const& key, std::string const& upload, int number, std::string_view bytes) {
    auto const query = "partNumber=" + std::to_string(number) + '&' + upload_query(upload);
    Wanted const wanted{"PUT", key_of(key), query, bytes, {kBinary}, {}, {}};
    auto const given = perform(wanted);
    auto const tag = given.headers.find("etag");
    if (given.status != 200 || tag == given.headers.end()) fail(wanted, given);
    return tag->second;
}

/// An upload that is not known any more was finished by an attempt whose answer was lost: who asks looks at the object.
void Bucket::finish_parts(std::string const& key, std::string const& upload, std::vector<std::string> const& tags) {
    std::string body = "<CompleteMultipartUpload>";
    for (std::size_t i = 0; i < tags.size(); ++i)
        body += "<Part><PartNumber>" + std::to_string(i + 1) + "</PartNumber><ETag>" + tags[i] + "</ETag></Part>";
    body += "</CompleteMultipartUpload>";
    Wanted const wanted{"POST", key_of(key), upload_query(upload), body, {"content-type: application/xml"}, {}, {}};
    auto const given = perform(wanted);
    if (given.status == 404 && code_in(given.body) == "NoSuchUpload") return;
    if (given.status != 200 || !element(given.body, "CompleteMultipartUploadResult")) fail(wanted, given);
}

void Bucket::abort_parts(std::string const& key, std::string const& upload) {
    Wanted const wanted{"DELETE", key_of(key), upload_query(upload), {}, {}, {}, {}};
    auto const given = perform(wanted);
    if (given.status != 204 && given.status != 200 && given.status != 404) fail(wanted, given);
}

std::vector<UnfinishedParts> Bucket::unfinished_parts(std::string const& prefix) {
    Wanted const wanted{"GET", "", "prefix=" + encoded(key_of(prefix)) + "&uploads=", {}, {}, {}, {}};
    auto const given = perform(wanted);
    if (given.status != 200) fail(wanted, given);
    std::vector<UnfinishedParts> all;
    auto const skipped = key_of("").size();
    for (auto const one : elements(given.body, "Upload")) {
        auto const key = element(one, "Key"), upload = element(one, "UploadId"), begun = element(one, "Initiated");
        if (key && upload && begun) all.push_back({text_of(*key).substr(skipped), text_of(*upload), text_of(*begun)});
    }
    return all;
}

} // namespace haihe::edge::s3
