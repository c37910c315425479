#include "demo/city/node_configuration.hpp"

#include "demo/city/text_file.hpp"

namespace haihe::demo {

namespace {

/// A TOML basic string.
std::string quoted(std::string const& text) {
    std::string out = "\"";
    for (char const character : text) {
        if (character == '"' || character == '\\') out += '\\';
        out += character;
    }
    return out + '"';
}

std::string line(std::string const& key, std::string const& value) { return key + " = " + quoted(value) + '\n'; }

} // namespace

std::filesystem::path Places::configuration(std::string const& platform) const {
    return directory / (platform + ".toml");
}
std::filesystem::path Places::database(std::string const& platform) const { return directory / platform / "ledger.db"; }
std::filesystem::path Places::log(std::string const& name) const { return directory / (name + ".log"); }

void write_configuration(Places const& places, PlatformCard const& card, Platform const& platform, Platform const& hub,
                         std::uint16_t port) {
    bool const is_hub = card.role == "hub";
    std::string text = is_hub ? "operators = [\"people/centre-operator.certificate.pem\"]\n" : "operators = []\n";
    text += "\n[node]\n" + line("code", card.code) + line("name", card.name.zh) + line("role", card.role) +
            line("url", platform.url);
    text += "\n[listen]\n" + line("address", "127.0.0.1") + "port = " + std::to_string(port) + '\n';
    text += "\n[ledger]\n" + line("database", card.word + "/ledger.db") + line("files", card.word + "/files");
    text += "\n[keys]\n" + line("key", "platforms/" + card.word + ".key.pem") +
            line("certificate", "platforms/" + card.word + ".certificate.pem");
    if (!is_hub)
        text += "\n[hub]\n" + line("code", hub.code) + line("url", hub.url) +
                line("certificate", "platforms/hub.certificate.pem");
    if (card.role == "supervision") text += "\n[city]\n" + line("file", (places.home / "config/tianjin.toml").string());
    text += "\n[paths]\n" + line("schemas", (places.home / "spec/exchange/schemas").string()) +
            line("calendar", (places.home / "data/working-days.json").string());
    if (auto const web = places.home / "web/dist"; std::filesystem::is_directory(web))
        text += line("web", web.string());
    text += "\n[log]\n" + line("level", "info");
    std::filesystem::create_directories(places.database(card.word).parent_path());
    write_text_file(places.configuration(card.word), text);
}

} // namespace haihe::demo
