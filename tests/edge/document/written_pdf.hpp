#pragma once

// What a reader's programs find in a PDF (poppler-utils).

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace haihe::edge::document {

class WrittenPdf {
public:
    explicit WrittenPdf(std::string const& bytes) {
        static int count = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("haihe-pdf-" + std::to_string(getpid()) + "-" + std::to_string(++count) + ".pdf");
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~WrittenPdf() { std::filesystem::remove(path_); }
    WrittenPdf(WrittenPdf const&) = delete;
    WrittenPdf& operator=(WrittenPdf const&) = delete;

    /// Of a page from 1, or of all; as laid out.
    [[nodiscard]] std::string text(int page = 0) const {
        auto const which = page ? "-f " + std::to_string(page) + " -l " + std::to_string(page) + " " : std::string();
        return output_of("pdftotext -enc UTF-8 -layout " + which + path_.string() + " -");
    }
    /// The same without white space: where lines break makes no difference.
    [[nodiscard]] std::string words(int page = 0) const {
        std::string words;
        for (char const c : text(page))
            if (c != ' ' && c != '\n' && c != '\f') words += c;
        return words;
    }
    [[nodiscard]] int pages() const {
        auto const told = output_of("pdfinfo " + path_.string());
        auto const at = told.find("Pages:");
        return at == std::string::npos ? 0 : std::stoi(told.substr(at + 6));
    }
    [[nodiscard]] std::string fonts() const { return output_of("pdffonts " + path_.string()); }

private:
    static std::string output_of(std::string const& command) {
        std::string output;
        auto* const pipe = popen(command.c_str(), "r");
        if (!pipe) return output;
        std::array<char, 4096> piece{};
        while (auto const got = fread(piece.data(), 1, piece.size(), pipe)) output.append(piece.data(), got);
        pclose(pipe);
        return output;
    }

    std::filesystem::path path_;
};

} // namespace haihe::edge::document
