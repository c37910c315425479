// The last real minute before a deadline: a thousand bidders upload 1 MiB each over TLS and hand in, at times of their
// own. None may be lost, none in time refused, and receipts come within a second (p99).

#include "edge/http/server.hpp"
#include "scenario/bidding_walk.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

namespace haihe::bench {

using Steady = std::chrono::steady_clock;
using scenario::City;

constexpr std::size_t kBidBytes = (std::size_t{1} << 20) - (96u << 10); ///< a bucket of padding makes it 1 MiB
constexpr int kClients = 32;
constexpr std::int64_t kSecondsBefore = 60;
constexpr std::int64_t kSecondsSpare = 5; ///< the last bidder begins so long before the deadline

/// The clients' side of TLS and HTTP, with people's signatures.
class Visitor {
public:
    Visitor(City& city, std::string origin, std::string authority_file)
        : city_(city),
          origin_(std::move(origin)),
          authority_(city.url(City::kTrading).substr(7)),
          client_({.authority_file = std::move(authority_file)}) {}

    edge::http::Response ask(scenario::Person const& who, std::string const& method, std::string const& target,
                             std::string body, edge::http::Headers headers) {
        edge::http::Request request;
        request.method = method;
        request.target = request.path = target;
        request.body = std::move(body);
        request.headers = std::move(headers);
        if (!request.body.empty()) request.headers.emplace("content-type", "application/json");
        access::sign_request(request, authority_, who.key, who.certificate, city_.clock.now());
        auto answer = client_.send(origin_ + target, request);
        if (!answer) throw std::runtime_error(answer.error().text.en);
        return std::move(*answer);
    }

private:
    City& city_;
    std::string origin_;
    std::string authority_; ///< as the node's configuration says, which signatures cover
    edge::http::Client client_;
};

struct Outcome {
    bool accepted = false;
    double receipt_ms = 0; ///< from the first byte of the submission to its receipt
    double whole_ms = 0;
};

double milliseconds_since(Steady::time_point begin) {
    return std::chrono::duration<double, std::milli>(Steady::now() - begin).count();
}

Outcome bid(Visitor& visitor, std::string const& lot, scenario::Bidder const& bidder,
            scenario::SealedBid const& sealed) {
    auto const begin = Steady::now();
    auto const made =
        visitor.ask(bidder.signer, "POST", "/uploads", "",
                    {{"tus-resumable", "1.0.0"}, {"upload-length", std::to_string(sealed.ciphertext.size())}});
    if (made.status != 201) throw std::runtime_error(made.body);
    auto const location = made.headers.at("location");
    auto const put = visitor.ask(
        bidder.signer, "PATCH", location, sealed.ciphertext,
        {{"tus-resumable", "1.0.0"}, {"upload-offset", "0"}, {"content-type", "application/offset+octet-stream"}});
    if (put.status != 204) throw std::runtime_error(put.body);
    auto const submitted = Steady::now();
    auto const answer =
        visitor.ask(bidder.signer, "POST", "/lots/" + lot + "/bids",
                    boost::json::serialize(boost::json::object{{"submission", json::write(sealed.submission)},
                                                               {"upload", location.substr(location.rfind('/') + 1)}}),
                    {});
    if (answer.status != 201) std::fprintf(stderr, "%d %s\n", answer.status, answer.body.c_str());
    return {answer.status == 201, milliseconds_since(submitted), milliseconds_since(begin)};
}

double percentile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

std::string written(std::filesystem::path const& path, std::string const& text) {
    std::ofstream(path) << text;
    return path.string();
}

int main_of(int argc, char** argv) {
    int const count = argc > 1 ? std::atoi(argv[1]) : 1000;
    auto pattern = (std::filesystem::temp_directory_path() / "haihe-rush-bench-XXXXXX").string();
    std::filesystem::path const directory = ::mkdtemp(pattern.data());
    City city;
    scenario::BiddingWalk walk(city, count);
    walk.annex.assign(kBidBytes, 'x');
    std::vector<scenario::SealedBid> bids;
    bids.reserve(walk.bidders.size());
    for (auto const& bidder : walk.bidders) bids.push_back(walk.seal(bidder, 9'800'000));
    std::printf("%d bids of %zu KiB are sealed\n", count, bids.front().ciphertext.size() >> 10);

    auto const deadline = kernel::Instant::parse(scenario::text_at(walk.hall(), "/bidDeadline")).value();
    auto const now = edge::SystemClock().now();
    auto const root_key = trust::PrivateKey::generate_p256(), site_key = trust::PrivateKey::generate_p256();
    auto const root = trust::issue_certificate(
        {"示例根", "示例", "", true, now - kernel::days(1), now + kernel::days(1)}, root_key, root_key, nullptr);
    auto const site = trust::issue_certificate(
        {"示例平台", "示例", "", false, now - kernel::days(1), now + kernel::days(1), {"IP:127.0.0.1"}}, site_key,
        root_key, &root);
    auto const authority_file = written(directory / "root.pem", root.to_pem());

    city.restart(City::kTrading, false);
    auto& node = city.node(City::kTrading);
    edge::http::ServerOptions options;
    options.certificate_file = written(directory / "chain.pem", site.to_pem() + root.to_pem());
    options.key_file = written(directory / "site.key", site_key.to_pem());
    options.temporary_directory = directory.string();
    options.take_ticket = [&](kernel::Instant at) { return node.desk().ledger.take_ticket(at); };
    edge::http::Server server(node.router(), city.clock, options);
    server.start();

    city.clock.set(deadline - kernel::seconds(kSecondsBefore), 1);
    auto const begin = Steady::now();
    std::vector<Outcome> outcomes(bids.size());
    std::atomic<std::size_t> next = 0, broken = 0;
    {
        std::vector<std::jthread> clients;
        for (int i = 0; i < kClients; ++i)
            clients.emplace_back([&] {
                Visitor visitor(city, "https://127.0.0.1:" + std::to_string(server.port()), authority_file);
                for (auto n = next++; n < bids.size(); n = next++) {
                    auto const at =
                        std::chrono::duration<double>(static_cast<double>(kSecondsBefore - kSecondsSpare) *
                                                      static_cast<double>(n) / static_cast<double>(bids.size()));
                    std::this_thread::sleep_until(begin + std::chrono::duration_cast<Steady::duration>(at));
                    try {
                        outcomes[n] = bid(visitor, walk.lot, walk.bidders[n], bids[n]);
                    } catch (std::exception const& fault) {
                        std::fprintf(stderr, "%s\n", fault.what());
                        ++broken;
                    }
                }
            });
    }
    auto const seconds = milliseconds_since(begin) / 1000;
    server.stop();
    city.restart(City::kTrading, true);
    walk.pass_deadline();
    auto const in_the_box = scenario::integer_at(walk.hall(), "/bidCount");

    std::vector<double> receipts, whole;
    for (auto const& one : outcomes)
        if (one.accepted) {
            receipts.push_back(one.receipt_ms);
            whole.push_back(one.whole_ms);
        }
    bool const all = std::cmp_equal(receipts.size(), count) && in_the_box == count && broken == 0;
    auto const p99 = receipts.empty() ? 1e9 : percentile(receipts, 0.99);
    std::printf("in %.1f s: %zu accepted of %d, %zu broken, %lld in the box when it closed\n", seconds, receipts.size(),
                count, broken.load(), static_cast<long long>(in_the_box));
    if (!receipts.empty())
        std::printf("receipts p50 %.0f ms, p99 %.0f ms; with the upload p50 %.0f ms, p99 %.0f ms\n",
                    percentile(receipts, 0.5), p99, percentile(whole, 0.5), percentile(whole, 0.99));
    std::printf("{\"bench\":\"rush\",\"ours\":%.0f,\"unit\":\"ms to a receipt, p99\",\"bidders\":%d,\"accepted\":%zu,"
                "\"lost\":%lld,\"limit\":1000}\n",
                p99, count, receipts.size(), static_cast<long long>(count) - static_cast<long long>(in_the_box));
    std::filesystem::remove_all(directory);
    return all && p99 < 1000 ? 0 : 1;
}

} // namespace haihe::bench

int main(int argc, char** argv) { return haihe::bench::main_of(argc, argv); }
