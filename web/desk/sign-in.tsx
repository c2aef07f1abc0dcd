import { useState } from "react";
import { BrandMark } from "#web/ui/index.ts";
import type { DeskSession, DeskState } from "./desk-session.ts";

export function SignIn({ session, notice }: { readonly session: DeskSession; readonly notice: DeskState["notice"] }) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);

  return (
    <main className="sign-in">
      <form
        className="sign-in-form"
        onSubmit={(event) => {
          event.preventDefault();
          setBusy(true);
          void session.signIn({ email, password }).finally(() => setBusy(false));
        }}
      >
        <div className="sign-in-brand">
          <BrandMark />
          <h1>Lantern desk</h1>
        </div>
        <p>For clinicians on duty.</p>
        <label className="field">
          <span>Email</span>
          <input
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </label>
        <label className="field">
          <span>Password</span>
          <input
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        {notice && (
          <p className={`notice notice-${notice.tone}`} role="alert">
            {notice.words}
          </p>
        )}
        <button type="submit" className="button button-main" disabled={busy}>
          {busy ? "Signing in…" : "Sign in"}
        </button>
      </form>
    </main>
  );
}
