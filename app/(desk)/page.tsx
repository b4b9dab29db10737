export default function DeskPage() {
  return <main>Stet</main>;
}
