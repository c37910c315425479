#pragma once

// What every store of files promises, tried on each of them.

#include "edge/files/file_store.hpp"
#include "edge/files/new_file.hpp"
#include "edge/files/temporary_directory.hpp"
#include "trust/digest.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <ostream>

namespace haihe::edge::files {

/// Opens a store, anew or once more: then it finds what was kept before. For one test each.
using OpenStore = std::function<std::unique_ptr<FileStore>(std::filesystem::path const& directory)>;

struct KindOfStore {
    char const* name;
    OpenStore (*for_a_test)();
    friend std::ostream& operator<<(std::ostream& out, KindOfStore const& kind) { return out << kind.name; }
};

struct FileStoreContract : testing::TestWithParam<KindOfStore> {
    FileStoreContract() { reopen(); }
    void reopen() {
        store.reset();
        store = open(directory.path());
    }
    [[nodiscard]] std::filesystem::path write(std::string const& bytes) const {
        auto const path = store->incoming() / "file";
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    kernel::Digest keep(std::string const& bytes) {
        auto const digest = trust::sm3(bytes);
        auto const path = write(bytes);
        store->keep(path, digest);
        EXPECT_FALSE(std::filesystem::exists(path)) << "it was taken over";
        return digest;
    }
    std::string content(kernel::Digest const& digest) {
        auto const place = store->find(digest);
        if (!place) return "none";
        std::ifstream file(*place, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    TemporaryDirectory directory;
    OpenStore open = GetParam().for_a_test();
    std::unique_ptr<FileStore> store;
};

TEST_P(FileStoreContract, WhatIsKeptIsFound) {
    auto const digest = keep("text");
    EXPECT_EQ(content(digest), "text");
    EXPECT_TRUE(store->holds(digest));
    EXPECT_EQ(content(keep("")), "");
    auto const large = std::string(6 << 20, 'x') + "y";
    EXPECT_TRUE(content(keep(large)) == large);
}

TEST_P(FileStoreContract, WhatIsNotKeptIsNotFound) {
    EXPECT_EQ(content(trust::sm3("text")), "none");
    EXPECT_FALSE(store->holds(trust::sm3("text")));
    store->drop(trust::sm3("text"));
}

TEST_P(FileStoreContract, StaysForWhoComesLater) {
    auto const digest = keep("text");
    reopen();
    EXPECT_TRUE(store->holds(digest));
    EXPECT_EQ(content(digest), "text");
}

TEST_P(FileStoreContract, OfTwoEqualOnesOneIsKept) {
    auto const digest = keep("text");
    EXPECT_EQ(keep("text"), digest);
    reopen();
    EXPECT_EQ(keep("text"), digest);
    EXPECT_EQ(content(digest), "text");
}

TEST_P(FileStoreContract, WhatIsDroppedIsGone) {
    auto const digest = keep("text"), other = keep("other");
    store->drop(digest);
    EXPECT_EQ(content(digest), "none");
    EXPECT_FALSE(store->holds(digest));
    EXPECT_EQ(content(other), "other");
    reopen();
    EXPECT_EQ(content(digest), "none");
    EXPECT_EQ(content(keep("text")), "text");
}

TEST_P(FileStoreContract, AFileIsThereOnceItIsWhole) {
    auto const digest = trust::sm3("two parts");
    {
        NewFile file(*store);
        file.write("two ");
        EXPECT_FALSE(store->holds(digest));
        file.write("parts");
        EXPECT_FALSE(store->holds(digest));
        file.keep(digest);
        EXPECT_EQ(content(digest), "two parts");
    }
    {
        NewFile given_up(*store);
        given_up.write("nothing");
    }
    EXPECT_TRUE(std::filesystem::is_empty(store->incoming()));
}

TEST_P(FileStoreContract, WhatIsPreparedStillHasToBeKept) {
    auto const digest = trust::sm3("text");
    auto const path = write("text");
    store->prepare(path, digest);
    EXPECT_TRUE(std::filesystem::exists(path));
    store->keep(path, digest);
    EXPECT_FALSE(std::filesystem::exists(path));
    reopen();
    EXPECT_EQ(content(digest), "text");
    store->prepare(store->incoming() / "absent", trust::sm3("absent")); // nothing to be done, and nobody to be told
    EXPECT_FALSE(store->holds(trust::sm3("absent")));
}

TEST_P(FileStoreContract, AFileThatIsNotThereIsNotKept) {
    EXPECT_THROW(store->keep(store->incoming() / "absent", trust::sm3("absent")), std::runtime_error);
    EXPECT_FALSE(store->holds(trust::sm3("absent")));
}

} // namespace haihe::edge::files
