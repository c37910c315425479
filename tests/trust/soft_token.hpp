#pragma once

// A token in software (SoftHSM2), made by an ordinary user in a directory of its own. SoftHSM has no SM2.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace haihe::trust {

/// One a process: SoftHSM reads where its tokens are once.
class SoftToken {
public:
    static constexpr char const* kModule = "/usr/lib/softhsm/libsofthsm2.so";
    static constexpr char const* kPin = "271828";

    static SoftToken& get() {
        static SoftToken one;
        return one;
    }
    [[nodiscard]] static std::string uri(std::string const& object, std::string const& token = "haihe") {
        return "pkcs11:token=" + token + ";object=" + object + "?module-path=" + kModule;
    }
    /// A key pair that nobody can take out.
    void make_key(std::string const& label, std::string const& id, std::string const& curve = "prime256v1") const {
        run("pkcs11-tool --module " + std::string(kModule) + " --token-label haihe --login --pin " + kPin +
            " --keypairgen --key-type EC:" + curve + " --sensitive --label " + label + " --id " + id);
    }
    void unplug() const { std::filesystem::rename(directory_ / "tokens", directory_ / "drawer"); }
    void plug_in() const { std::filesystem::rename(directory_ / "drawer", directory_ / "tokens"); }
    [[nodiscard]] std::filesystem::path const& directory() const { return directory_; }

private:
    SoftToken() {
        std::string name = (std::filesystem::temp_directory_path() / "haihe-token-XXXXXX").string();
        if (!::mkdtemp(name.data())) throw std::runtime_error("no directory for the token");
        directory_ = name;
        std::filesystem::create_directory(directory_ / "tokens");
        auto const configuration = directory_ / "softhsm2.conf";
        std::ofstream(configuration) << "directories.tokendir = " << (directory_ / "tokens").string()
                                     << "\nobjectstore.backend = file\nlog.level = ERROR\n";
        ::setenv("SOFTHSM2_CONF", configuration.c_str(), 1);
        run(std::string("softhsm2-util --init-token --free --label haihe --so-pin 31415926 --pin ") + kPin);
    }
    ~SoftToken() {
        std::error_code ignored;
        std::filesystem::remove_all(directory_, ignored);
    }
    static void run(std::string const& command) {
        if (std::system((command + " >/dev/null 2>&1").c_str()) != 0) throw std::runtime_error(command);
    }
    std::filesystem::path directory_;
};

} // namespace haihe::trust
