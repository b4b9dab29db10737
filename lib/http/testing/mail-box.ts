import { createServer, type Server, type Socket } from "node:net";
import { createInterface } from "node:readline";

export type ReceivedMail = Readonly<{ to: string; subject: string; text: string }>;

/** A mail server that takes every mail and keeps it: what a person would really get. */
export class MailBox {
  readonly mails: ReceivedMail[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<MailBox> {
    const server = createServer();
    const box = new MailBox(server);
    server.on("connection", (socket) => box.#talk(socket));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return box;
  }

  /** Line by line: commands until DATA, then the mail until a line with a dot alone. */
  #talk(socket: Socket): void {
    let to = "";
    let mail: string[] | null = null;
    const hear = (line: string) => {
      if (mail && line !== ".") return void mail.push(line);
      if (mail) {
        this.mails.push({ to, ...readMail(mail.join("\r\n")) });
        mail = null;
      } else if (/^DATA/i.test(line)) {
        mail = [];
        return void socket.write("354 go on\r\n");
      }
      to = /^RCPT TO:<(.*?)>/i.exec(line)?.[1] ?? to;
      socket.write("250 test\r\n");
      if (/^QUIT/i.test(line)) socket.end();
    };
    socket.write("220 test\r\n");
    createInterface(socket).on("line", hear);
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("The mail server is not open");
    return `smtp://127.0.0.1:${address.port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

function readMail(source: string): Readonly<{ subject: string; text: string }> {
  const [head = "", ...rest] = source.split("\r\n\r\n");
  const headers = head.replace(/\r\n\s+/g, " ");
  const of = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(headers)?.[1] ?? "";
  const body = rest.join("\r\n\r\n");
  const isBase64 = /base64/i.test(of("Content-Transfer-Encoding"));
  const bytes = isBase64 ? Buffer.from(body, "base64") : quotedPrintable(body.replace(/=\r\n/g, ""));
  return { subject: encodedWords(of("Subject")), text: bytes.toString("utf8").replace(/\r\n/g, "\n") };
}

function encodedWords(header: string): string {
  const words = header.replace(/\?=\s+=\?/g, "?==?");
  const parts = [...words.matchAll(/=\?utf-8\?([bq])\?(.*?)\?=/gi)];
  if (parts.length === 0) return header;
  const bytes = parts.map(([, how = "", text = ""]) =>
    how.toLowerCase() === "b" ? Buffer.from(text, "base64") : quotedPrintable(text.replaceAll("_", " ")),
  );
  const first = words.slice(0, parts[0]?.index);
  const last = parts.at(-1);
  const rest = last ? words.slice((last.index ?? 0) + last[0].length) : "";
  return first + Buffer.concat(bytes).toString("utf8") + rest;
}

function quotedPrintable(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}
