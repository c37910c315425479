#include "edge/s3/lines.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cctype>
#include <exception>
#include <memory>
#include <stdexcept>
#include <utility>

namespace haihe::edge::s3 {
namespace {

constexpr std::size_t kCollectedBytesMax = 1u << 20;
constexpr long kSlowBytesPerSecond = 1024;

/// Where an answer goes while libcurl brings it. Exceptions must not fly through C.
struct Arrival {
    Wanted const& wanted;
    CURL* line;
    Given given{};
    bool has_begun = false;
    std::exception_ptr thrown{};

    void begin() {
        if (std::exchange(has_begun, true) || !wanted.begin || status() != 200) return;
        wanted.begin(given.headers);
    }
    [[nodiscard]] long status() const {
        long status = 0;
        ::curl_easy_getinfo(line, CURLINFO_RESPONSE_CODE, &status);
        return status;
    }
    void take(std::string_view bytes) {
        begin();
        if (wanted.sink && status() == 200) return wanted.sink(bytes);
        if (given.body.size() < kCollectedBytesMax) given.body.append(bytes);
    }
};

std::size_t take_body(char* bytes, std::size_t size, std::size_t count, void* where) {
    auto& arrival = *static_cast<Arrival*>(where);
    try {
        arrival.take({bytes, size * count});
        return size * count;
    } catch (...) {
        arrival.thrown = std::current_exception();
        return 0;
    }
}

std::size_t take_header(char* bytes, std::size_t size, std::size_t count, void* where) {
    std::string_view const line(bytes, size * count);
    auto& headers = static_cast<Arrival*>(where)->given.headers;
    if (line.starts_with("HTTP/")) headers.clear(); // after a 100
    auto const colon = line.find(':');
    if (colon == std::string_view::npos) return line.size();
    std::string name(line.substr(0, colon));
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    auto value = line.substr(colon + 1);
    while (!value.empty() && value.front() == ' ') value.remove_prefix(1);
    while (!value.empty() && (value.back() == '\r' || value.back() == '\n' || value.back() == ' '))
        value.remove_suffix(1);
    headers[std::move(name)] = value;
    return line.size();
}

} // namespace

Lines::Lines(Address const& address, Patience const& patience) : address_(address), patience_(patience) {
    static auto const is_ready = ::curl_global_init(CURL_GLOBAL_DEFAULT);
    if (is_ready != CURLE_OK) throw std::runtime_error("libcurl cannot be used");
}

Lines::~Lines() {
    for (auto* const line : idle_) ::curl_easy_cleanup(line);
}

void* Lines::take() {
    std::lock_guard const lock(mutex_);
    if (idle_.empty()) {
        auto* const line = ::curl_easy_init();
        if (!line) throw std::runtime_error("libcurl has no memory");
        return line;
    }
    auto* const line = idle_.back();
    idle_.pop_back();
    return line;
}

void Lines::give_back(void* line) {
    std::lock_guard const lock(mutex_);
    idle_.push_back(line);
}

Given Lines::ask(Wanted const& wanted) {
    std::unique_ptr<CURL, std::function<void(CURL*)>> const line(take(), [this](CURL* used) { give_back(used); });
    auto* const curl = line.get();
    ::curl_easy_reset(curl);
    curl_slist* headers = nullptr;
    for (auto const& one : wanted.headers) headers = ::curl_slist_append(headers, one.c_str());
    std::unique_ptr<curl_slist, decltype(&::curl_slist_free_all)> const held(headers, ::curl_slist_free_all);
    auto const url = address_.endpoint + '/' + address_.bucket + (wanted.key.empty() ? "" : '/' + wanted.key) +
                     (wanted.query.empty() ? "" : '?' + wanted.query);
    auto const provider = "aws:amz:" + address_.region + ":s3";
    std::string_view const method = wanted.method;
    Arrival arrival{wanted, curl};
    char fault[CURL_ERROR_SIZE] = "";

    ::curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    ::curl_easy_setopt(curl, CURLOPT_PATH_AS_IS, 1L);
    ::curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    ::curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    ::curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    ::curl_easy_setopt(curl, CURLOPT_AWS_SIGV4, provider.c_str());
    ::curl_easy_setopt(curl, CURLOPT_USERNAME, address_.access_key.c_str());
    ::curl_easy_setopt(curl, CURLOPT_PASSWORD, address_.secret_key.c_str());
    ::curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    if (!address_.authority_file.empty()) ::curl_easy_setopt(curl, CURLOPT_CAINFO, address_.authority_file.c_str());
    if (method == "HEAD") {
        ::curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    } else if (method != "GET") {
        ::curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, wanted.method);
        if (method != "DELETE") {
            ::curl_easy_setopt(curl, CURLOPT_POSTFIELDS, wanted.body.empty() ? "" : wanted.body.data());
            ::curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(wanted.body.size()));
        }
    }
    ::curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(patience_.connect_seconds));
    ::curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, kSlowBytesPerSecond);
    ::curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, static_cast<long>(patience_.stall_seconds));
    ::curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, fault);
    ::curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
    ::curl_easy_setopt(curl, CURLOPT_HEADERDATA, &arrival);
    ::curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
    ::curl_easy_setopt(curl, CURLOPT_WRITEDATA, &arrival);

    auto const result = ::curl_easy_perform(curl);
    if (result == CURLE_OK && method == "GET") arrival.begin(); // of an empty body
    if (arrival.thrown) std::rethrow_exception(arrival.thrown);
    auto given = std::move(arrival.given);
    if (result == CURLE_OK) {
        ::curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &given.status);
        return given;
    }
    given.status = 0;
    given.fault = fault[0] != '\0' ? fault : ::curl_easy_strerror(result);
    return given;
}

} // namespace haihe::edge::s3
