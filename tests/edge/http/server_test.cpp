#include "edge/http/running_server.hpp"
#include "kernel/no_room.hpp"
#include "kernel/out_of_reach.hpp"

#include <atomic>
#include <filesystem>
#include <stdexcept>
#include <system_error>
#include <thread>

namespace haihe::edge::http {
namespace {

constexpr std::string_view kGet = "GET /echo HTTP/1.1\r\nHost: example\r\n\r\n";

TEST(server, answers_and_keeps_the_connection) {
    RunningServer running(add_echo);
    RawClient client(running.port());
    for (int i = 0; i < 3; ++i) {
        auto const answer = client.ask(kGet);
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.body, "GET /echo ");
        EXPECT_EQ(answer.headers.at("date"), "Tue, 03 Mar 2026 01:00:00 GMT");
        EXPECT_EQ(answer.headers.at("x-content-type-options"), "nosniff");
        EXPECT_FALSE(answer.headers.contains("connection"));
    }
}

TEST(server, answers_pipelined_requests_in_their_order) {
    RunningServer running([](Router& router) {
        router.add("GET", "/{n}", [](Request const& request) { return Response::text(request.captures.at("n")); });
        router.add("POST", "/echo", echo);
    });
    RawClient client(running.port());
    std::string requests;
    for (int i = 0; i < 200; ++i) {
        requests += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: example\r\n\r\n";
        requests += "POST /echo HTTP/1.1\r\nHost: example\r\nContent-Length: 3\r\n\r\nabc";
    }
    ASSERT_TRUE(client.send(requests));
    for (int i = 0; i < 200; ++i) {
        EXPECT_EQ(client.read_answer().body, std::to_string(i));
        EXPECT_EQ(client.read_answer().body, "POST /echo abc");
    }
}

TEST(server, takes_a_request_that_comes_byte_by_byte) {
    RunningServer running(add_echo);
    RawClient client(running.port());
    std::string_view const request = "POST /echo HTTP/1.1\r\nHost: example\r\nContent-Length: 3\r\n\r\nabc";
    for (char const c : request) ASSERT_TRUE(client.send({&c, 1}));
    EXPECT_EQ(client.read_answer().body, "POST /echo abc");
}

TEST(server, decodes_chunked_bodies) {
    RunningServer running(add_echo);
    RawClient client(running.port());
    auto const answer = client.ask("POST /echo HTTP/1.1\r\nHost: example\r\nTransfer-Encoding: chunked\r\n\r\n"
                                   "3;extension=1\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: 1\r\n\r\n");
    EXPECT_EQ(answer.body, "POST /echo abcde");
    EXPECT_EQ(client.ask(kGet).body, "GET /echo "); // the next request begins where the trailer ended
}

TEST(server, answers_head_without_body) {
    RunningServer running(add_echo);
    RawClient client(running.port());
    client.send("HEAD /echo HTTP/1.1\r\nHost: example\r\n\r\n");
    auto const answer = client.read_answer(true);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.at("content-length"), "11");
    EXPECT_EQ(client.ask(kGet).status, 200);
}

TEST(server, knows_its_entity_tags) {
    RunningServer running(add_echo);
    RawClient client(running.port());
    auto const etag = client.ask(kGet).headers.at("etag");
    auto const unchanged =
        client.ask("GET /echo HTTP/1.1\r\nHost: example\r\nIf-None-Match: \"x\", " + etag + "\r\n\r\n");
    EXPECT_EQ(unchanged.status, 304);
    EXPECT_EQ(unchanged.headers.at("etag"), etag);
    EXPECT_FALSE(unchanged.headers.contains("content-length"));
    EXPECT_EQ(client.ask("GET /echo HTTP/1.1\r\nHost: example\r\nIf-None-Match: \"x\"\r\n\r\n").status, 200);
}

TEST(server, closes_when_the_client_wants_it) {
    RunningServer running(add_echo);
    for (std::string_view const request :
         {"GET /echo HTTP/1.1\r\nHost: example\r\nConnection: close\r\n\r\n", "GET /echo HTTP/1.0\r\n\r\n",
          "GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"}) {
        RawClient client(running.port());
        auto const answer = client.ask(request);
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.headers.at("connection"), "close");
        EXPECT_TRUE(client.is_hung_up());
    }
}

TEST(server, answers_a_client_that_only_listens_any_more) {
    RunningServer running(add_echo);
    RawClient client(running.port());
    client.send(kGet);
    client.half_close();
    EXPECT_EQ(client.read_answer().status, 200);
    EXPECT_TRUE(client.is_hung_up());
}

TEST(server, refuses_unknown_addresses_and_methods) {
    RunningServer running(add_echo);
    RawClient client(running.port());
    auto const absent = client.ask("GET /nothing HTTP/1.1\r\nHost: example\r\n\r\n");
    EXPECT_EQ(absent.status, 404);
    EXPECT_EQ(absent.headers.at("content-type"), "application/problem+json");
    EXPECT_NE(absent.body.find("\"rule\":\"route_exists\""), std::string::npos);
    for (std::string const method : {"DELETE", "BREW", "OPTIONS", "TRACE"}) {
        auto const refused = client.ask(method + " /echo HTTP/1.1\r\nHost: example\r\n\r\n");
        EXPECT_EQ(refused.status, 405) << method;
        EXPECT_EQ(refused.headers.at("allow"), "GET, HEAD, POST") << method;
    }
    EXPECT_EQ(client.ask(kGet).status, 200) << "refusing a bodiless request does not cost the connection";
}

TEST(server, hides_what_a_handler_threw) {
    RunningServer running([](Router& router) {
        router.add("GET", "/fault", [](Request const&) -> Response { throw std::runtime_error("inside"); });
    });
    RawClient client(running.port());
    auto const answer = client.ask("GET /fault HTTP/1.1\r\nHost: example\r\n\r\n");
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.body.find("inside"), std::string::npos);
}

TEST(server, says_try_again_when_the_machine_has_no_room) {
    struct Full : std::runtime_error, kernel::NoRoom {
        using std::runtime_error::runtime_error;
    };
    RunningServer running([](Router& router) {
        router.add("GET", "/full", [](Request const&) -> Response { throw Full("inside"); });
        router.add("GET", "/files", [](Request const&) -> Response {
            throw std::filesystem::filesystem_error("inside", std::make_error_code(std::errc::too_many_files_open));
        });
        router.add("GET", "/gone", [](Request const&) -> Response {
            throw std::system_error(std::make_error_code(std::errc::no_such_file_or_directory));
        });
    });
    RawClient client(running.port());
    for (std::string const place : {"/full", "/files"}) {
        auto const answer = client.ask("GET " + place + " HTTP/1.1\r\nHost: example\r\n\r\n");
        EXPECT_EQ(answer.status, 503) << place;
        EXPECT_EQ(answer.headers.at("retry-after"), "1") << place;
        EXPECT_NE(answer.body.find("platform_has_room"), std::string::npos) << place;
        EXPECT_EQ(answer.body.find("inside"), std::string::npos) << place;
    }
    EXPECT_EQ(client.ask("GET /gone HTTP/1.1\r\nHost: example\r\n\r\n").status, 500) << "something else is broken";
}

TEST(server, says_try_again_when_what_it_needs_is_out_of_reach) {
    using Part = kernel::OutOfReach::Part;
    struct Away : std::runtime_error, kernel::OutOfReach {
        explicit Away(Part which) : std::runtime_error("inside"), OutOfReach(which) {}
    };
    for (auto const& [part, rule] :
         {std::pair{Part::database, "platform_reaches_its_database"},
          std::pair{Part::storage, "platform_reaches_its_storage"}, std::pair{Part::key, "platform_can_sign"}}) {
        RunningServer running([which = part](Router& router) {
            router.add("GET", "/", [which](Request const&) -> Response { throw Away(which); });
        });
        auto const answer = RawClient(running.port()).ask("GET / HTTP/1.1\r\nHost: example\r\n\r\n");
        EXPECT_EQ(answer.status, 503) << rule;
        EXPECT_EQ(answer.headers.at("retry-after"), "1") << rule;
        EXPECT_NE(answer.body.find(rule), std::string::npos);
        EXPECT_EQ(answer.body.find("inside"), std::string::npos) << rule;
    }
}

TEST(server, speaks_the_language_that_is_asked_for) {
    RunningServer running(add_echo);
    RawClient client(running.port());
    auto const english =
        client.ask("GET /nothing HTTP/1.1\r\nHost: example\r\nAccept-Language: en-GB, zh;q=0.5\r\n\r\n");
    EXPECT_EQ(english.headers.at("content-language"), "en");
    EXPECT_EQ(client.ask("GET /nothing HTTP/1.1\r\nHost: example\r\n\r\n").headers.at("content-language"), "zh-CN");
}

TEST(server, stamps_the_instant_of_the_last_byte_and_the_peer) {
    std::string seen;
    RunningServer running([&](Router& router) {
        router.add("POST", "/bids", [&](Request const& request) {
            seen = request.received_at.to_string() + ' ' + request.peer;
            return Response::text("");
        });
    });
    RawClient client(running.port());
    client.send("POST /bids HTTP/1.1\r\nHost: example\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n");
    EXPECT_EQ(client.read_answer().status, 100);
    running.clock.set(kStart + kernel::minutes(5), 0);
    client.send("ab");
    EXPECT_EQ(client.read_answer().status, 200);
    EXPECT_EQ(seen, "2026-03-03T01:05:00.000Z 127.0.0.1");
}

TEST(server, takes_a_ticket_before_the_handler_runs_and_keeps_it_until_it_has_answered) {
    std::vector<std::string> steps;
    std::weak_ptr<void> ticket;
    ServerOptions options;
    options.take_ticket = [&](kernel::Instant at) {
        steps.push_back("taken at " + at.to_string());
        auto const taken = std::make_shared<int>(1);
        ticket = taken;
        return taken;
    };
    RunningServer running(
        [&](Router& router) {
            auto const handle = [&](Request const& request) {
                steps.push_back(request.method + (ticket.expired() ? " without" : " with"));
                return Response::text("");
            };
            router.add("GET", "/bids", handle);
            router.add("POST", "/bids", handle);
        },
        options);
    RawClient client(running.port());
    client.ask("GET /bids HTTP/1.1\r\nHost: example\r\n\r\n");
    client.send("HEAD /bids HTTP/1.1\r\nHost: example\r\n\r\n");
    client.read_answer(true);
    client.ask("POST /bids HTTP/1.1\r\nHost: example\r\nContent-Length: 1\r\n\r\nx");
    EXPECT_TRUE(ticket.expired());
    client.ask("POST /nothing HTTP/1.1\r\nHost: example\r\n\r\n");
    EXPECT_EQ(steps, (std::vector<std::string>{"GET without", "HEAD without", "taken at 2026-03-03T01:00:00.000Z",
                                               "POST with"}));
}

TEST(server, refuses_when_its_queue_is_full) {
    Gate gate;
    ServerOptions options;
    options.handler_threads = 1;
    options.handler_queue_max = 1;
    RunningServer running(
        [&](Router& router) {
            router.add("GET", "/slow", [&](Request const&) {
                gate.pass();
                return Response::text("done");
            });
        },
        options);
    std::string_view const slow = "GET /slow HTTP/1.1\r\nHost: example\r\n\r\n";
    RawClient working(running.port());
    working.send(slow);
    gate.await_arrivals(1);
    // One of these two waits, the other is refused; which is the io threads' affair.
    RawClient first(running.port());
    RawClient second(running.port());
    RawClient third(running.port());
    first.send(slow);
    second.send(slow);
    third.send(slow);
    std::atomic<int> refused{0};
    std::atomic<int> done{0};
    std::vector<std::thread> readers;
    for (auto* client : {&first, &second, &third}) {
        readers.emplace_back([&, client] {
            auto const answer = client->read_answer();
            if (answer.status == 503) {
                EXPECT_EQ(answer.headers.at("retry-after"), "1");
                EXPECT_NE(answer.body.find("platform_has_capacity"), std::string::npos);
                if (++refused == 2) gate.open();
            } else {
                ++done;
            }
        });
    }
    for (auto& reader : readers) reader.join();
    EXPECT_EQ(refused, 2);
    EXPECT_EQ(done, 1);
    EXPECT_EQ(working.read_answer().body, "done");
}

TEST(server, sends_connections_beyond_its_limit_away) {
    ServerOptions options;
    options.connections_max = 1;
    RunningServer running(add_echo, options);
    RawClient first(running.port());
    EXPECT_EQ(first.ask(kGet).status, 200);
    {
        RawClient second(running.port());
        auto const answer = second.ask(kGet);
        EXPECT_EQ(answer.status, 503);
        EXPECT_EQ(answer.headers.at("retry-after"), "1");
        EXPECT_TRUE(second.is_hung_up());
    }
    EXPECT_EQ(first.ask(kGet).status, 200);
}

TEST(server, finishes_a_running_handler_as_it_stops) {
    Gate gate;
    RunningServer running([&](Router& router) {
        add_echo(router);
        router.add("GET", "/slow", [&](Request const&) {
            gate.pass();
            return Response::text("done");
        });
    });
    RawClient busy(running.port());
    RawClient idle(running.port());
    EXPECT_EQ(idle.ask(kGet).status, 200);
    busy.send("GET /slow HTTP/1.1\r\nHost: example\r\n\r\n");
    gate.await_arrivals(1);
    std::thread stopper([&] { running.server->stop(); });
    EXPECT_TRUE(idle.is_hung_up()); // it stops by now, and the handler still runs
    gate.open();
    auto const answer = busy.read_answer();
    EXPECT_EQ(answer.body, "done");
    EXPECT_EQ(answer.headers.at("connection"), "close");
    EXPECT_TRUE(busy.is_hung_up());
    busy.close();
    stopper.join();
    running.server->stop();
}

TEST(server, names_the_address_that_it_cannot_have) {
    RunningServer running(add_echo);
    ServerOptions options;
    options.port = running.port();
    Server second(running.router, running.clock, options);
    try {
        second.start();
        FAIL();
    } catch (std::runtime_error const& fault) {
        EXPECT_NE(std::string(fault.what()).find("127.0.0.1:" + std::to_string(options.port)), std::string::npos);
    }
}

TEST(server, survives_clients_that_leave_at_any_byte) {
    RunningServer running(add_echo);
    std::string_view const request = "POST /echo HTTP/1.1\r\nHost: example\r\nContent-Length: 10\r\n\r\n0123456789";
    for (std::size_t length = 0; length <= request.size(); ++length) {
        RawClient client(running.port());
        client.send(request.substr(0, length));
        if (length % 2 == 0)
            client.abort();
        else
            client.close();
    }
    RawClient client(running.port());
    EXPECT_EQ(client.ask(kGet).status, 200);
}

TEST(server, bears_many_connections_at_once) {
    RunningServer running(add_echo);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 400; ++i) clients.push_back(std::make_unique<RawClient>(running.port()));
    for (auto& client : clients) client->send(kGet);
    for (auto& client : clients) EXPECT_EQ(client->read_answer().status, 200);
}

TEST(server, sends_large_answers_to_slow_readers) {
    std::string const body(5 << 20, 'x');
    RunningServer running(
        [&](Router& router) { router.add("GET", "/large", [&](Request const&) { return Response::text(body); }); });
    RawClient client(running.port());
    EXPECT_EQ(client.ask("GET /large HTTP/1.1\r\nHost: example\r\n\r\n").body, body);
    client.send("GET /large HTTP/1.1\r\nHost: example\r\n\r\n");
    client.read_until("\r\n\r\n");
    client.abort(); // with most of it unread
    RawClient next(running.port());
    EXPECT_EQ(next.ask("GET /large HTTP/1.1\r\nHost: example\r\n\r\n").status, 200);
}

} // namespace
} // namespace haihe::edge::http
