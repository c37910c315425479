#include "edge/http/running_server.hpp"

#include <thread>

namespace haihe::edge::http {
namespace {

/// A log of numbered entries that a stream tells.
struct Told {
    explicit Told(int heartbeat_seconds = 600) {
        ServerOptions options;
        options.heartbeat_seconds = heartbeat_seconds;
        running.emplace(
            [this](Router& router) {
                router.add("GET", "/events", [this](Request const&) {
                    Response response;
                    response.events = [this](std::string const& last_id) { return after(last_id); };
                    return response;
                });
            },
            options);
    }
    std::vector<StreamEvent> after(std::string const& last_id) {
        std::lock_guard const lock(mutex);
        std::vector<StreamEvent> events;
        auto const from = last_id.empty() ? 0 : std::stoi(last_id);
        for (int i = from + 1; i <= length && events.size() < 2; ++i) { // two at a time
            events.push_back({std::to_string(i), "entry", "line " + std::to_string(i)});
        }
        return events;
    }
    void append(int count) {
        {
            std::lock_guard const lock(mutex);
            length += count;
        }
        running->server->notify(static_cast<std::uint64_t>(length));
    }

    std::mutex mutex;
    int length = 0;
    std::optional<RunningServer> running;
};

std::string event(int number) {
    auto const n = std::to_string(number);
    return "id: " + n + "\nevent: entry\ndata: line " + n + "\n\n";
}

constexpr std::string_view kGet = "GET /events HTTP/1.1\r\nHost: example\r\n\r\n";

TEST(event_stream, tells_what_is_there_and_then_what_comes) {
    Told told;
    told.append(5);
    RawClient client(told.running->port());
    client.send(kGet);
    auto const head = client.read_until("\r\n\r\n");
    EXPECT_NE(head.find("content-type: text/event-stream"), std::string::npos);
    EXPECT_NE(head.find("cache-control: no-store"), std::string::npos);
    for (int i = 1; i <= 5; ++i) EXPECT_EQ(client.read_until("\n\n"), event(i));
    for (int i = 6; i <= 50; ++i) {
        told.append(1);
        EXPECT_EQ(client.read_until("\n\n"), event(i)); // and no heartbeat between
    }
}

TEST(event_stream, goes_on_after_the_last_event_that_the_client_knows) {
    Told told;
    told.append(3);
    RawClient client(told.running->port());
    client.send("GET /events HTTP/1.1\r\nHost: example\r\nLast-Event-ID: 2\r\n\r\n");
    client.read_until("\r\n\r\n");
    EXPECT_EQ(client.read_until("\n\n"), event(3));
}

TEST(event_stream, keeps_the_line_open_with_a_comment) {
    Told told(1);
    RawClient client(told.running->port());
    client.send(kGet);
    client.read_until("\r\n\r\n");
    EXPECT_EQ(client.read_until("\n\n"), ":\n\n");
    told.append(1);
    EXPECT_EQ(client.read_until("data: line 1\n\n").substr(0, 1) == ":", false);
}

TEST(event_stream, wakes_many_clients) {
    Told told;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 100; ++i) {
        clients.push_back(std::make_unique<RawClient>(told.running->port()));
        clients.back()->send(kGet);
        clients.back()->read_until("\r\n\r\n");
    }
    told.append(2);
    for (auto& client : clients) {
        EXPECT_EQ(client->read_until("\n\n"), event(1));
        EXPECT_EQ(client->read_until("\n\n"), event(2));
    }
    for (std::size_t i = 0; i < clients.size(); i += 2) clients[i]->abort();
    told.append(1);
    for (std::size_t i = 1; i < clients.size(); i += 2) EXPECT_EQ(clients[i]->read_until("\n\n"), event(3));
}

TEST(event_stream, ends_as_the_server_stops) {
    Told told;
    told.append(1);
    RawClient client(told.running->port());
    client.send(kGet);
    client.read_until("\r\n\r\n");
    EXPECT_EQ(client.read_until("\n\n"), event(1));
    std::thread stopper([&] { told.running->server->stop(); });
    EXPECT_TRUE(client.is_hung_up());
    client.close();
    stopper.join();
}

TEST(event_stream, ends_when_its_source_fails) {
    RunningServer running([](Router& router) {
        router.add("GET", "/events", [](Request const&) {
            Response response;
            response.events = [](std::string const&) -> std::vector<StreamEvent> { throw std::runtime_error("x"); };
            return response;
        });
    });
    RawClient client(running.port());
    client.send(kGet);
    client.read_until("\r\n\r\n");
    EXPECT_TRUE(client.is_hung_up());
}

} // namespace
} // namespace haihe::edge::http
