// Generated from spec/http/node.yaml; do not edit.

export interface paths {
    "/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Code */
        get: operations["getAbout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the node can serve */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for monitoring */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the virtual clock; only on a node started with one */
        post: operations["setClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/proofs/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate of the node */
        get: operations["getNodeCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/proofs/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys that the platform has had and its new epochs, proved (spec/exchange, 4.1, 4.2) */
        get: operations["getKeyHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which key signs, and which may take its place */
        get: operations["getPlatformKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform-key/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another key of the configuration signs from here on (operator); not while a lot is opened or a draw is under way */
        post: operations["changePlatformKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for the text to sign */
        post: operations["askChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers the challenge */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule of law: sentence, article, whether it is enforced or detected; the same on every platform */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/{rule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rule of law, by its name or by a name under which a refusal says it */
        get: operations["getRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A witness's word that it was shown a digest now; no sign-in, nothing is kept (spec/sealing §12) */
        post: operations["takeMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest signed head with its cosignatures */
        get: operations["getLedgerHead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/entries/{index}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt of a public entry */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/time-stamps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Heads of this ledger that an outside authority has stamped with the time (spec/time-stamp), the newest hundred */
        get: operations["listTimeStamps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/time-stamps/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first time stamp that covers the ledger of this size, with the proof that it does */
        get: operations["getTimeStamp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that the ledger of `second` entries continues the one of `first` */
        get: operations["getConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands over consecutive messages under one signed outbox head (see spec/exchange) */
        post: operations["sendBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reader is entitled to after a position, in commit order */
        get: operations["readFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** At the hub, what it holds of the logs of the platform that asks (spec/exchange §4.2); at a platform, for anybody, what it holds of the hub (§4.3) */
        get: operations["getHeldLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange/epochs/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** At the hub, whether it would take this declaration of a new epoch; at a platform, for anybody, whether it would go on with the hub; nothing is recorded (spec/exchange §4.2, §4.3) */
        post: operations["checkNewEpoch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The direct route past the hub */
        post: operations["deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Instant: string;
        Date: string;
        Digest: string;
        Pem: string;
        /** @description fen */
        Money: number;
        Text: {
            zh: string;
            en: string;
        };
        Citation: {
            act: components["schemas"]["Text"];
            article: string;
            inForceFrom: components["schemas"]["Date"];
            inForceUntil?: components["schemas"]["Date"];
        };
        RuleEdition: {
            act: components["schemas"]["Text"];
            article: string;
            inForceFrom: components["schemas"]["Date"];
            inForceUntil?: components["schemas"]["Date"];
            /** @description first days of the texts of the act under which it reads alike */
            textsFrom: components["schemas"]["Date"][];
        };
        RuleLine: {
            rule: string;
            folder: string;
            sentence: components["schemas"]["Text"];
            act: string;
            article: string;
            /** @description from knowledge, not read in the act: an option */
            known: boolean;
            enforced: boolean;
            detected: boolean;
            waitsFor?: components["schemas"]["Text"];
        };
        RulePage: {
            rule: string;
            folder: string;
            sentence: components["schemas"]["Text"];
            editions: components["schemas"]["RuleEdition"][];
            /** @description other articles that say the same */
            besides: components["schemas"]["RuleEdition"][];
            /** @enum {unknown} */
            kind: "prevent" | "detect" | "both";
            known: boolean;
            alsoNamed: string[];
            facts: string[];
            /** @description source files */
            enforcedIn: string[];
            detectedIn: string[];
            tests: string[];
            byConstruction?: components["schemas"]["Text"];
            waitsFor?: components["schemas"]["Text"];
            /** @description rows of its table */
            boundary: {
                what: string;
                /** @enum {unknown} */
                mark: "kept" | "broken" | "pending" | "not_applicable";
            }[];
        };
        NamedValue: {
            name: string;
            value: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            /** @description of a refusal by law: the path of its rule in the book, GET /law/{rule} */
            help?: string;
            /** @description the rule as a sentence in snake_case */
            rule: string;
            /** @description JSON Pointer into the request */
            path?: string;
            text: components["schemas"]["Text"];
            citation?: components["schemas"]["Citation"];
            facts?: components["schemas"]["NamedValue"][];
            /** @description of a refusal that the law wants on record: a bid that came late */
            receipt?: components["schemas"]["Receipt"];
        };
        About: {
            code: string;
            name: string;
            /** @enum {unknown} */
            role: "hub" | "trading" | "supervision";
            now: components["schemas"]["Instant"];
            virtual: boolean;
            rate: number;
            version: string;
        };
        HeldLogs: {
            epoch: number;
            /** @description messages of its outbox of that epoch */
            received: number;
            witnessed: {
                size: number;
                root: components["schemas"]["Digest"];
            };
            certificate: components["schemas"]["Digest"];
        };
        HeldOfHub: {
            platform: string;
            epoch: number;
            witnessed: {
                size: number;
                root: components["schemas"]["Digest"];
            };
            /** @description position in the hub's feed */
            read: number;
            certificate: components["schemas"]["Digest"];
        };
        PlatformKey: {
            keyId: components["schemas"]["Digest"];
            /** @description configured and never used */
            next: components["schemas"]["Digest"][];
            changes: {
                replaced: components["schemas"]["Digest"];
                certificate: components["schemas"]["Digest"];
                fromSequence: number;
                fromEntry: number;
            }[];
            /** @description then keys that were replaced sign nothing more */
            hubKnows: boolean;
        };
        KeyHistory: {
            /** @constant */
            format: "haihe/key-history/1";
            platform: string;
            first: components["schemas"]["Pem"];
            changes: {
                position: number;
                /** @description canonical platform.key */
                message: string;
                outboxHead: components["schemas"]["SignedHead"];
                inclusion: components["schemas"]["Digest"][];
            }[];
            /** @description absent in the first epoch; each the receipt of platform-epoch.begun, under the first head that the hub has cosigned */
            epochs?: components["schemas"]["Receipt"][];
        };
        Health: {
            /** @enum {unknown} */
            state: "serving" | "hub_is_not_followed" | "behind_its_witness" | "clock_is_wrong" | "key_is_away" | "database_is_awaited";
            /** @description entries of the ledger */
            size: number;
        };
        Caller: {
            certificate: components["schemas"]["Digest"];
            name: string;
            entity: string;
            /** @description as registered */
            entityName?: string;
            roles: string[];
            duties: string[];
            platform?: boolean;
        };
        /** @description Signature over label, one zero byte and the canonical text */
        Signature: {
            label: string;
            certificate: components["schemas"]["Pem"];
            value: string;
        };
        TreeHead: {
            logId: string;
            epoch: number;
            size: number;
            root: components["schemas"]["Digest"];
            time: components["schemas"]["Instant"];
            keyId: components["schemas"]["Digest"];
        };
        SignedHead: {
            head: components["schemas"]["TreeHead"];
            signature: string;
        };
        Cosignature: {
            head: components["schemas"]["Digest"];
            witness: string;
            time: components["schemas"]["Instant"];
            signature: string;
        };
        Part: {
            commitment: components["schemas"]["Digest"];
            salt?: string;
            value?: string;
        };
        Receipt: {
            index: number;
            where: components["schemas"]["Part"];
            who: components["schemas"]["Part"];
            what: components["schemas"]["Part"];
            proof: components["schemas"]["Digest"][];
            head: components["schemas"]["SignedHead"];
            certificate: components["schemas"]["Pem"];
            cosignatures: components["schemas"]["Cosignature"][];
        };
        Item: {
            position: number;
            message: string;
            outboxHead: components["schemas"]["SignedHead"];
            inclusion: components["schemas"]["Digest"][];
        };
        Written: {
            result: {
                [key: string]: unknown;
            };
            /** @description of the last entry written; absent when none was */
            receipt?: components["schemas"]["Receipt"];
        };
        Finding: {
            rule: string;
            /** @enum {unknown} */
            mark: "kept" | "broken" | "pending" | "not_applicable";
            /** @enum {unknown} */
            level: "green" | "yellow" | "red" | "grey";
            explanation: components["schemas"]["Text"];
            citation: components["schemas"]["Citation"];
            facts: components["schemas"]["NamedValue"][];
            path: string;
            due?: components["schemas"]["Instant"];
        };
        Findings: {
            findings: components["schemas"]["Finding"][];
        };
        Event: {
            index: number;
            type: string;
            at?: components["schemas"]["Instant"];
            receiptUrl: string;
        };
        Step: {
            /** @enum {unknown} */
            kind: "project" | "tender" | "documents" | "announcement" | "questions" | "clarification" | "objection" | "deadline" | "opening" | "record" | "evaluation" | "candidates" | "reevaluation" | "examination" | "extension" | "award" | "cancellation" | "report" | "contract" | "failure" | "dispute" | "suspension" | "resumption" | "termination";
            title: components["schemas"]["Text"];
            at?: components["schemas"]["Instant"];
            from?: components["schemas"]["Instant"];
            until?: components["schemas"]["Instant"];
            /** @enum {unknown} */
            state: "done" | "current" | "due" | "late" | "future";
            rule?: components["schemas"]["Finding"];
            event?: components["schemas"]["Event"];
        };
        TimeTable: {
            documentsFrom: components["schemas"]["Instant"];
            documentsUntil: components["schemas"]["Instant"];
            questionsUntil: components["schemas"]["Instant"];
            objectionUntil: components["schemas"]["Instant"];
            bidDeadline: components["schemas"]["Instant"];
            openingAt: components["schemas"]["Instant"];
            bidValidityDays: number;
            depositValidityDays: number;
        };
        Lot: {
            code: string;
            name: string;
            /** @enum {unknown} */
            category: "works" | "goods" | "services";
            content: string;
            estimatedPrice: components["schemas"]["Money"];
            maximumPrice?: components["schemas"]["Money"];
            deposit?: components["schemas"]["Money"];
            /** @description code of the lot whose place this one takes (重新招标) */
            retenderOf?: string;
        };
        DocumentFile: {
            name: string;
            /** @enum {unknown} */
            kind: "instructions" | "drawings" | "bill_of_quantities" | "contract" | "other";
            size: number;
            sm3: components["schemas"]["Digest"];
        };
        DocumentManifest: {
            tender: string;
            version: number;
            files: components["schemas"]["DocumentFile"][];
            bidding?: components["schemas"]["BiddingTerms"];
            evaluation?: components["schemas"]["EvaluationTerms"];
        };
        Announcement: {
            tender: string;
            version: number;
            title: string;
            content: string;
            quantity: string;
            place: string;
            schedule: string;
            obtaining: string;
            qualification: string;
            tendereeName: string;
            tendereeAddress: string;
            contact: string;
            openingPlace: string;
            media: string[];
            documentPrice: components["schemas"]["Money"];
            timeTable: components["schemas"]["TimeTable"];
            documentsDigest: components["schemas"]["Digest"];
        };
        Clarification: {
            tender: string;
            number: number;
            title: string;
            content: string;
            affectsBids: boolean;
            newBidDeadline?: components["schemas"]["Instant"];
            files: components["schemas"]["DocumentFile"][];
        };
        ClarificationIssued: {
            clarification: components["schemas"]["Clarification"];
            signature?: components["schemas"]["Signature"];
            signer?: string;
            issuedAt: components["schemas"]["Instant"];
            bidDeadlineBefore: components["schemas"]["Instant"];
            bidDeadlineAfter: components["schemas"]["Instant"];
        };
        Hold: {
            /** @enum {unknown} */
            ground: "order" | "objection" | "law";
            source: string;
            since: components["schemas"]["Instant"];
            liftedAt?: components["schemas"]["Instant"];
        };
        Order: {
            number: string;
            department: string;
            issuer: string;
            counter: number;
            target: string;
            tender: string;
            /** @enum {unknown} */
            act: "suspend" | "resume";
            reason: string;
            basis: string;
            issuedAt: components["schemas"]["Instant"];
        };
        OrderState: {
            order: components["schemas"]["Order"];
            acknowledgedAt?: components["schemas"]["Instant"];
            executed?: boolean;
            rule?: string;
        };
        BidId: string;
        /** @enum {unknown} */
        CustodianKind: "tenderee" | "agency" | "platform" | "notary" | "key_keeper";
        Custodian: {
            name: string;
            kind: components["schemas"]["CustodianKind"];
            encryptionCertificate: components["schemas"]["Pem"];
            signingCertificate: components["schemas"]["Pem"];
        };
        /** @description How electronic bids are sealed and opened (spec/sealing); documents without them take none */
        BiddingTerms: {
            sharesNeeded: number;
            /** @description in the order of their shares, from 1 */
            custodians: components["schemas"]["Custodian"][];
            /** @enum {unknown} */
            openingMode: "bidders_first" | "custodians_first";
            /** @description the remedy of 电子招标投标办法 第三十一条; without it a bid that its bidder does not decrypt is revoked */
            custodiansOpenWhatIsLeft: boolean;
            decryptionWindowMinutes: number;
            /** @description names of the files that every bid contains */
            files: string[];
        };
        /** @description an exact number, as written: 12.50 */
        Decimal: string;
        ExpertsNeeded: {
            specialty: string;
            need: number;
        };
        /** @description 评标委员会: odd, five or more, two thirds experts (招标投标法 第三十七条) */
        CommitteeTerms: {
            /** @description of the tenderee */
            representatives: number;
            experts: components["schemas"]["ExpertsNeeded"][];
            /** @description why experts are named and not drawn; absent: they are drawn */
            namedBecause?: string;
        };
        EvaluationClause: {
            code: string;
            /** @enum {unknown} */
            kind: "form" | "qualification" | "response";
            text: string;
            /** @description a bid that does not meet it is rejected */
            rejects: boolean;
        };
        ScoreItem: {
            code: string;
            /** @enum {unknown} */
            kind: "technical" | "business";
            name: string;
            criteria: string;
            least: components["schemas"]["Decimal"];
            most: components["schemas"]["Decimal"];
        };
        /** @description computed, not given (spec/formula) */
        PriceScore: {
            points: components["schemas"]["Decimal"];
            formula: string;
            constants: {
                name: string;
                value: components["schemas"]["Decimal"];
            }[];
        };
        PriceAdjustment: {
            code: string;
            name: string;
            criteria: string;
        };
        /** @description How bids are judged: from the signed documents and from nowhere else (招标投标法 第四十条, 条例 第四十九条) */
        EvaluationTerms: {
            /** @enum {unknown} */
            method: "comprehensive" | "lowest_evaluated_price";
            clauses: components["schemas"]["EvaluationClause"][];
            /** @description comprehensive only */
            items: components["schemas"]["ScoreItem"][];
            /** @description comprehensive only */
            price?: components["schemas"]["PriceScore"];
            /** @description lowest_evaluated_price only */
            adjustments: components["schemas"]["PriceAdjustment"][];
            /** @description of the members' points for an item one highest and one lowest */
            leaveOutExtremes: boolean;
            /** @description of points */
            decimals: number;
            candidates: number;
            committee: components["schemas"]["CommitteeTerms"];
            losersSeeTheirPoints: boolean;
        };
        /** @description What is read out of a bid (唱标) */
        BidReading: {
            bidderName: string;
            price: components["schemas"]["Money"];
            periodDays: number;
            quality: string;
            projectLeader: string;
        };
        /**
         * @description empty until its key is known
         * @enum {unknown}
         */
        UnlockedBy: "" | "bidder" | "custodians";
        /**
         * @description why it was not opened; else empty
         * @enum {unknown}
         */
        UnopenedGround: "" | "not_decrypted_by_its_bidder" | "ciphertext_lost" | "shares_unusable";
        RecordedBid: {
            bidId: components["schemas"]["BidId"];
            bidder: string;
            bidderName: string;
            /** @enum {unknown} */
            outcome: "opened" | "revoked" | "withdrawn";
            unlockedBy: components["schemas"]["UnlockedBy"];
            ground: components["schemas"]["UnopenedGround"];
            reading?: components["schemas"]["BidReading"];
            /** @description names of what was wrong inside, left to the committee */
            faults: string[];
        };
        RecordedObjection: {
            number: number;
            bidder: string;
            text: string;
            /** @description empty until it is given */
            answer: string;
        };
        /** @description 开标记录, signed by the host under haihe/opening-record/1 */
        OpeningRecord: {
            tender: string;
            lot: string;
            openedAt: components["schemas"]["Instant"];
            listDigest: components["schemas"]["Digest"];
            bids: components["schemas"]["RecordedBid"][];
            objections: components["schemas"]["RecordedObjection"][];
            /** @description social credit codes; who is missing kept silent */
            confirmedBy: string[];
            /** @description 标底, when the documents had sealed one */
            basePrice?: components["schemas"]["BasePrice"];
            /** @description 签到: social credit codes of the bidders that attended, in the order in which they came; absent: none did */
            attendedBy?: string[];
        };
        BasePrice: {
            price: components["schemas"]["Money"];
            /** @description proves the price against the commitment in the documents */
            salt: components["schemas"]["Digest"];
        };
        /** @description To be tendered again; for want of bidders it was not opened, and bids counts those received in time; else it failed after its evaluation, and bids counts those judged, or opened where none were (招标投标法 第二十八条、第四十二条) */
        LotFailed: {
            tender: string;
            lot: string;
            bids: number;
            /** @enum {unknown} */
            ground: "fewer_than_three_bidders" | "all_bids_rejected" | "competition_is_lacking" | "no_candidate_left" | "bids_are_valid_no_more";
            failedAt: components["schemas"]["Instant"];
        };
        PostedCandidate: {
            rank: number;
            bidder: string;
            bidderName: string;
            price: components["schemas"]["Money"];
            periodDays: number;
            quality: string;
            projectLeader: string;
            /** @description how it meets the qualification that the documents require */
            response: string;
        };
        /** @description 中标候选人公示 of a lot */
        PublishedPosting: {
            lot: string;
            /** @description by rank */
            candidates: components["schemas"]["PostedCandidate"][];
            postedAt: components["schemas"]["Instant"];
            postedUntil: components["schemas"]["Instant"];
            objectionChannel: string;
            /** @description number of the report that recommends them; absent: the first */
            report?: number;
            /** @description a re-evaluation was ordered: the posting has fallen */
            fallenAt?: components["schemas"]["Instant"];
        };
        /**
         * @description why not a candidate that ranks before
         * @enum {unknown}
         */
        AwardGround: "" | "gave_up" | "force_majeure" | "no_bond" | "unlawful_conduct" | "other";
        /** @description 中标结果 of a lot; after a cancelled one the next */
        PublishedAward: {
            lot: string;
            winner: string;
            winnerName: string;
            price: components["schemas"]["Money"];
            rank: number;
            ground: components["schemas"]["AwardGround"];
            noticedAt: components["schemas"]["Instant"];
            cancelledAt?: components["schemas"]["Instant"];
        };
        PublishedContract: {
            lot: string;
            winner: string;
            winnerName: string;
            price: components["schemas"]["Money"];
            periodDays: number;
            signedAt: components["schemas"]["Instant"];
        };
        /** @description The time line of a tender as published facts; members that a role does not hold are absent */
        TenderPage: {
            code: string;
            name: string;
            project?: string;
            tenderee?: string;
            tendereeName?: string;
            /** @description social credit code */
            agency?: string;
            agencyName?: string;
            method?: string;
            industry?: string;
            region?: string;
            /** @description registered | published | suspended | terminated; at the hub open | suspended | closed | terminated */
            state: string;
            now?: components["schemas"]["Instant"];
            holds?: components["schemas"]["Hold"][];
            lots?: components["schemas"]["Lot"][];
            timeTable?: components["schemas"]["TimeTable"];
            documents?: components["schemas"]["DocumentManifest"];
            announcement?: components["schemas"]["Announcement"];
            announcementSignature?: components["schemas"]["Signature"];
            clarifications?: components["schemas"]["ClarificationIssued"][];
            postings?: components["schemas"]["PublishedPosting"][];
            /** @description those of one lot in their order */
            awards?: components["schemas"]["PublishedAward"][];
            contracts?: components["schemas"]["PublishedContract"][];
            allowedSteps?: string[];
            steps: components["schemas"]["Step"][];
            findings?: components["schemas"]["Finding"][];
            events?: components["schemas"]["Event"][];
            orders?: components["schemas"]["OrderState"][];
            routes?: {
                hub?: boolean;
                direct?: boolean;
            };
            notices?: string[];
        };
    };
    responses: {
        /** @description A refusal, with its rule, its citation and what to do next */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAbout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The node */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["About"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description It accepts nothing */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Text exposition format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    now: components["schemas"]["Instant"];
                    rate: number;
                };
            };
        };
        responses: {
            /** @description The clock as set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["About"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    getNodeCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PEM */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-pem-file": string;
                };
            };
        };
    };
    getKeyHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `haihe verify keys` takes, and --hub-keys, --keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyHistory"];
                };
            };
        };
    };
    getPlatformKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Key ids */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformKey"];
                };
            };
        };
    };
    changePlatformKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description key id of one in [next_key] */
                    certificate: components["schemas"]["Digest"];
                };
            };
        };
        responses: {
            /** @description result: what was announced (signed/key-change.json) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    askChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    certificate: components["schemas"]["Pem"];
                };
            };
        };
        responses: {
            /** @description The canonical text to sign with label haihe/sign-in/1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                        nonce: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    challenge: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description A session, also as the cookie __Host-haihe */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session: string;
                        expiresAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caller"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    listRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules by folder */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RuleLine"][];
                    };
                };
            };
        };
    };
    getRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePage"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    takeMark: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    digest: components["schemas"]["Digest"];
                };
            };
        };
        responses: {
            /** @description The mark */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description canonical {digest, time}, signed under haihe/mark/1 */
                        mark: string;
                        signature: components["schemas"]["Signature"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getLedgerHead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The head */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: components["schemas"]["TreeHead"];
                        signature: string;
                        cosignatures: components["schemas"]["Cosignature"][];
                    };
                };
            };
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    listTimeStamps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stamps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            size: number;
                            time: components["schemas"]["Instant"];
                            accuracyMilliseconds: number;
                            authority: components["schemas"]["Digest"];
                            position: number;
                        }[];
                    };
                };
            };
        };
    };
    getTimeStamp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                size: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stamped head */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: Record<string, never>;
                        certificate: components["schemas"]["Pem"];
                        stamp: Record<string, never>;
                        from: number;
                        consistency: components["schemas"]["Digest"][];
                    };
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    getConsistency: {
        parameters: {
            query: {
                first: number;
                second: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RFC 9162 consistency proof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        proof: components["schemas"]["Digest"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
        };
    };
    sendBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Verdicts and receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            401: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    readFeed: {
        parameters: {
            query?: {
                after?: number;
                /** @description in which the reader knows the hub to be */
                epoch?: number;
                limit?: number;
                wait?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the feed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            401: components["responses"]["Problem"];
        };
    };
    getHeldLogs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Epoch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldLogs"] | components["schemas"]["HeldOfHub"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    checkNewEpoch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It would */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    deliver: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Verdicts and receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
}
