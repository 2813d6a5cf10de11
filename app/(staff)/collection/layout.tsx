import { CollectionTabs } from "@/components/collection/collection-tabs";

export default function Layout({ children }: LayoutProps<"/collection">) {
  return (
    <>
      <CollectionTabs />
      {children}
    </>
  );
}
