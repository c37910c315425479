// Generated from spec/http/trading.yaml; do not edit.

export interface paths {
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects */
        get: operations["listProjects"];
        put?: never;
        /** Registers a project (handler of a tenderee) */
        post: operations["registerProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A project */
        get: operations["getProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stores a file; its digest is its name */
        post: operations["storeFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{sm3}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file; public once it is a published document */
        get: operations["readFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tenders; unpublished ones only to those they belong to */
        get: operations["listTenders"];
        put?: never;
        /** Enters a tender and its lots (handler) */
        post: operations["registerTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tender with its time line and findings */
        get: operations["getTender"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Both drafts, the canonical texts to be signed, and what the law says of them */
        get: operations["getDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Drafts the manifest of tender documents (handler) */
        put: operations["draftDocuments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Drafts the announcement (handler, If-Match) */
        put: operations["draftAnnouncement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reviews the draft (reviewer) */
        post: operations["reviewDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes what was signed (signer, another person than the drafter); refused with rule and citation when the law forbids */
        post: operations["publishTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenders/{code}/clarifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues a clarification (signer); the deadline moves when the law says so */
        post: operations["clarify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the law says of a time table; keeps nothing */
        post: operations["checkLaw"];
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
        Project: {
            code?: string;
            investmentCode: string;
            name: string;
            owner: string;
            ownerName: string;
            approval: string;
            investment: components["schemas"]["Money"];
            /** @enum {unknown} */
            fundSource: "budget" | "state_enterprise" | "foreign_loan" | "private";
            fundsSettled: boolean;
            industry: string;
            region: string;
        };
        NewTender: {
            project: string;
            name: string;
            agency?: string;
            /** @enum {unknown} */
            method: "open" | "invited";
            compulsory: boolean;
            selfOrganised: boolean;
            filed: boolean;
            lots: components["schemas"]["Lot"][];
        };
        TenderLine: {
            code: string;
            name: string;
            tendereeName: string;
            industry: string;
            region: string;
            state: string;
            publishedAt?: components["schemas"]["Instant"];
            bidDeadline?: components["schemas"]["Instant"];
        };
        TenderList: {
            items: components["schemas"]["TenderLine"][];
            total?: number;
            page: number;
            pages?: number;
            position?: number;
        };
        Draft: {
            /** @description canonical text */
            announcement?: string;
            /** @description canonical text */
            manifest?: string;
            findings?: components["schemas"]["Finding"][];
            etag?: string;
        };
        LawCheck: {
            timeTable: components["schemas"]["TimeTable"];
            beganOn: components["schemas"]["Date"];
            /** @enum {unknown} */
            category: "works" | "goods" | "services";
            compulsory: boolean;
            /** @enum {unknown} */
            method: "open" | "invited";
            estimatedPrice: components["schemas"]["Money"];
            deposit?: components["schemas"]["Money"];
            media?: string[];
        };
        /** @description fen */
        Money: number;
        Digest: string;
        Part: {
            commitment: components["schemas"]["Digest"];
            salt?: string;
            value?: string;
        };
        Instant: string;
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
        Pem: string;
        Cosignature: {
            head: components["schemas"]["Digest"];
            witness: string;
            time: components["schemas"]["Instant"];
            signature: string;
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
        Written: {
            result: {
                [key: string]: unknown;
            };
            receipt: components["schemas"]["Receipt"];
        };
        Text: {
            zh: string;
            en: string;
        };
        Date: string;
        Citation: {
            act: components["schemas"]["Text"];
            article: string;
            inForceFrom: components["schemas"]["Date"];
            inForceUntil?: components["schemas"]["Date"];
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
            /** @description the rule as a sentence in snake_case */
            rule: string;
            /** @description JSON Pointer into the request */
            path?: string;
            text: components["schemas"]["Text"];
            citation?: components["schemas"]["Citation"];
            facts?: components["schemas"]["NamedValue"][];
        };
        Lot: {
            code?: string;
            name: string;
            /** @enum {unknown} */
            category: "works" | "goods" | "services";
            content: string;
            estimatedPrice: components["schemas"]["Money"];
            maximumPrice?: components["schemas"]["Money"];
            deposit?: components["schemas"]["Money"];
        };
        Hold: {
            /** @enum {unknown} */
            ground: "order" | "objection" | "law";
            source: string;
            since: components["schemas"]["Instant"];
            liftedAt?: components["schemas"]["Instant"];
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
        /** @description Signature over label, one zero byte and the canonical text */
        Signature: {
            label: string;
            certificate: components["schemas"]["Pem"];
            value: string;
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
        Event: {
            index: number;
            type: string;
            at?: components["schemas"]["Instant"];
            receiptUrl: string;
        };
        Step: {
            /** @enum {unknown} */
            kind: "project" | "tender" | "documents" | "announcement" | "questions" | "clarification" | "objection" | "deadline" | "opening" | "suspension" | "resumption";
            title: components["schemas"]["Text"];
            at?: components["schemas"]["Instant"];
            from?: components["schemas"]["Instant"];
            until?: components["schemas"]["Instant"];
            /** @enum {unknown} */
            state: "done" | "current" | "due" | "late" | "future";
            rule?: components["schemas"]["Finding"];
            event?: components["schemas"]["Event"];
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
        /** @description The time line of a tender as published facts; members that a role does not hold are absent */
        TenderPage: {
            code: string;
            name: string;
            project?: string;
            tenderee?: string;
            tendereeName?: string;
            agencyName?: string;
            method?: string;
            industry?: string;
            region?: string;
            state: string;
            now?: components["schemas"]["Instant"];
            holds?: components["schemas"]["Hold"][];
            lots?: components["schemas"]["Lot"][];
            timeTable?: components["schemas"]["TimeTable"];
            documents?: components["schemas"]["DocumentManifest"];
            announcement?: components["schemas"]["Announcement"];
            announcementSignature?: components["schemas"]["Signature"];
            clarifications?: components["schemas"]["ClarificationIssued"][];
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
        Findings: {
            findings: components["schemas"]["Finding"][];
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
    parameters: {
        Code: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The projects */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Project"][];
                    };
                };
            };
        };
    };
    registerProject: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Project"];
            };
        };
        responses: {
            /** @description Recorded */
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
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    storeFile: {
        parameters: {
            query: {
                name: string;
                kind: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sm3: components["schemas"]["Digest"];
                        size: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
        };
    };
    readFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sm3: components["schemas"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    listTenders: {
        parameters: {
            query?: {
                state?: "registered" | "published" | "suspended";
                q?: string;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderList"];
                };
            };
        };
    };
    registerTender: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTender"];
            };
        };
        responses: {
            /** @description Recorded */
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
        };
    };
    getTender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tender */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderPage"];
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    draftDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: components["schemas"]["DocumentFile"][];
                };
            };
        };
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    draftAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    reviewDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
        };
    };
    publishTender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    announcement: string;
                    announcementSignature: components["schemas"]["Signature"];
                    manifest: string;
                    manifestSignature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
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
        };
    };
    clarify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: components["parameters"]["Code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clarification: string;
                    signature: components["schemas"]["Signature"];
                };
            };
        };
        responses: {
            /** @description Recorded */
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
        };
    };
    checkLaw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LawCheck"];
            };
        };
        responses: {
            /** @description The findings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            400: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
}
